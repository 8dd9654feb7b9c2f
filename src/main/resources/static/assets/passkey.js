/* A form that needs a passkey asks the device for it, then goes its usual way. Without WebAuthn it stays hidden. */
const fromText = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));

const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const withIds = list => (list ?? []).map(key => ({ ...key, id: fromText(key.id) }));

async function ask(form, address) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ _csrf: form.elements._csrf.value }) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const options = await answer.json();
  return { ...options, challenge: fromText(options.challenge) };
}

function common(credential) {
  return {
    id: credential.id, rawId: toText(credential.rawId), type: credential.type, clientExtensionResults: {},
    authenticatorAttachment: credential.authenticatorAttachment
  };
}

async function register(form) {
  const options = await ask(form, form.dataset.passkeyRegistration);
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      user: { ...options.user, id: fromText(options.user.id) },
      excludeCredentials: withIds(options.excludeCredentials)
    }
  });
  return {
    ...common(made),
    response: {
      attestationObject: toText(made.response.attestationObject),
      clientDataJSON: toText(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? []
    }
  };
}

async function logIn(form) {
  const options = await ask(form, form.dataset.passkeyLogin);
  const shown = await navigator.credentials.get({
    publicKey: { ...options, allowCredentials: withIds(options.allowCredentials) }
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  return {
    ...common(shown),
    response: {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : null
    }
  };
}

if (window.PublicKeyCredential) {
  document.querySelectorAll('form.passkey').forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const wrong = form.querySelector('.wrong');
      wrong.hidden = true;
      try {
        const credential = await ('passkeyLogin' in form.dataset ? logIn(form) : register(form));
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch {
        wrong.hidden = false; // given up, or the device has none: the page stays as it is
      }
    });
  });
}
