package org.agentmitra.undos;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an import is taken back; shown to those who may see the import. */
record UndoForm(
        @NotBlank(message = "{undos.reason.blank}") @Size(max = 300, message = "{undos.reason.long}")
        String reason) {}
