package org.agentmitra;

import java.util.OptionalInt;
import org.agentmitra.documents.KeyCommand;
import org.agentmitra.keys.SecretCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.StandardEnvironment;

/** The portal: one deployable that renders its own pages. */
@SpringBootApplication
public class Portal {
    public static void main(String[] args) {
        OptionalInt answered = SecretCommand.answer(args, new StandardEnvironment(), System.out, System.err);
        if (answered.isPresent()) {
            System.exit(answered.getAsInt());
        }
        OptionalInt counted = KeyCommand.answer(Portal.class, args, System.out);
        if (counted.isPresent()) {
            System.exit(counted.getAsInt());
        }
        SpringApplication.run(Portal.class, args);
    }
}
