package org.agentmitra.carriers;

/** Stands where no SMTP server is named: an e-mail that nobody can send fails where it can be seen. */
record NoMail() implements Carrier {
    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public void carry(Letter letter) throws Undeliverable {
        throw new Undeliverable("no-smtp-host", true);
    }
}
