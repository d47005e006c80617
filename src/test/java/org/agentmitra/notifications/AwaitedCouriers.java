package org.agentmitra.notifications;

/** As in life a thread of its own, but waited for. */
class AwaitedCouriers extends Couriers {
    @Override
    void go(Runnable work) {
        try {
            Thread.ofVirtual().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
