/*
 * Shows what needs a passkey where the browser knows them and the page has the address they are made for; asks for one, and
 * sends what the browser answers with the form around. Where a name is typed, the browser offers them among what it fills in.
 */
(() => {
  "use strict";
  const bytes = (text) =>
    Uint8Array.from(window.atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    window
      .btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=/g, "");
  const known = (passkeys) => passkeys.map((passkey) => ({ ...passkey, id: bytes(passkey.id) }));

  const answer = (credential, response) =>
    JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    });

  const make = async (question) => {
    const publicKey = {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: known(question.excludeCredentials),
    };
    const made = await navigator.credentials.create({ publicKey });
    return answer(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  };

  const show = async (question, how) => {
    const publicKey = {
      ...question,
      challenge: bytes(question.challenge),
      allowCredentials: known(question.allowCredentials),
    };
    const shown = await navigator.credentials.get({ publicKey, ...how });
    const { authenticatorData, signature, userHandle } = shown.response;
    return answer(shown, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle ? { userHandle: text(userHandle) } : {}),
    });
  };

  const fieldOf = (place) => place.querySelector("[data-passkey-answer]");

  const ask = async (place) => {
    const note = place.querySelector("[data-passkey-note]");
    note.hidden = true;
    try {
      const question = JSON.parse(place.dataset.passkeyQuestion);
      fieldOf(place).value = await (question.user ? make(question) : show(question));
      place.closest("form").requestSubmit();
    } catch (refused) {
      note.textContent = refused.name === "InvalidStateError" ? note.dataset.known : note.dataset.none;
      note.hidden = false;
    }
  };

  // Where a passkey is one of several proofs, a button of its own asks for it; else the form's.
  const prepare = (place) => {
    place.querySelector("button[type=button]")?.addEventListener("click", () => ask(place));
    if (place.matches("form")) {
      place.addEventListener("submit", (event) => {
        if (!fieldOf(place).value) {
          event.preventDefault();
          ask(place);
        }
      });
    }
    // What was answered is good once: back from the next page, the browser is asked again.
    window.addEventListener("pageshow", () => {
      fieldOf(place).value = "";
    });
    if ("passkeyStart" in place.dataset) {
      ask(place);
    }
  };

  // Waits until one is chosen, with a new question before the one before is too old; ends when the page is left, since a
  // browser asks for one passkey at a time.
  const offer = async (place) => {
    if (!(await window.PublicKeyCredential.isConditionalMediationAvailable?.())) {
      return;
    }
    const left = new AbortController();
    window.addEventListener("pagehide", () => left.abort());
    let late;
    do {
      late = null;
      try {
        const asked = await fetch(place.dataset.passkeyOffer, { cache: "no-store", signal: left.signal });
        const question = await asked.json();
        late = AbortSignal.timeout(question.timeout * 0.9);
        const signal = AbortSignal.any([left.signal, late]);
        fieldOf(place).value = await show(question, { mediation: "conditional", signal });
        place.requestSubmit();
        return;
      } catch {
        // Nobody chose one. What is chosen later has to answer a question of its time.
      }
    } while (late?.aborted && !left.signal.aborted);
  };

  document.querySelectorAll("[data-passkey-origin]").forEach((place) => {
    if (!window.PublicKeyCredential || place.dataset.passkeyOrigin !== window.location.origin) {
      return;
    }
    if ("passkeyOffer" in place.dataset) {
      offer(place);
      return;
    }
    place.hidden = false;
    document.querySelectorAll("[data-passkey-missing]").forEach((part) => {
      part.hidden = true;
    });
    if ("passkeyQuestion" in place.dataset) {
      prepare(place);
    }
  });
})();
