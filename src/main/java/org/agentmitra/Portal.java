package org.agentmitra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: one deployable that renders its own pages. */
@SpringBootApplication
public class Portal {
    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
