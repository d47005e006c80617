/** What all pages share: layout model, navigation, language and look, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "access", "requests"})
package org.agentmitra.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
