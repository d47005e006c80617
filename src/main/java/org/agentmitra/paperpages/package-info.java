/** Pages on which customers bring papers that they are asked for, cover, turn and take back; and papers as pictures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "images", "papers"})
package org.agentmitra.paperpages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
