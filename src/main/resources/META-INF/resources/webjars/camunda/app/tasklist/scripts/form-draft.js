/**
 * What is typed in a task's form is kept on the server while one types, for its writer alone: it is there on another device,
 * and gone when the form is sent. The form itself comes filled with it (see BegunAnswers).
 */
import { element } from './form-fields.js';

const SOON = 1_000;
const AGAIN = 10_000;

const OFFLINE = 'Le brouillon n’est pas enregistré\u00a0: le serveur ne répond pas. Gardez cette page ouverte, un nouvel essai suit.';
const ENDED = 'Le brouillon n’est pas enregistré\u00a0: votre session a pris fin. Reconnectez-vous dans un autre onglet, puis revenez ici.';
const FAILED = 'Le brouillon n’est pas enregistré\u00a0: réessayez dans un instant.';
const NEWER = 'Un brouillon plus récent a été enregistré ailleurs.';

/**
 * @param form the renderer, with the form in it
 * @param address where the draft is kept
 * @param place where its state is told: paragraphs are added
 * @return flush, to await what is not kept yet; sent, to be told that nothing is to be kept any more; read, where it stands
 */
export function keepDraft(form, address, place) {
  const state = element('p', 'draft-state');
  const trouble = element('p', 'draft-trouble');
  trouble.setAttribute('role', 'alert');
  const notice = element('p', 'draft-notice');
  notice.setAttribute('role', 'status');
  const afresh = element('button', 'draft-drop link', 'Effacer le brouillon et repartir du début');
  afresh.type = 'button';
  place.append(state, trouble, notice);

  let revision = 0;
  let token = '';
  let touched = false;
  // Read while the form is there: it may be closed before they are kept.
  let answers = {};
  let typed = false;
  let waiting = null;
  let saving = Promise.resolve();
  let over = false;

  /** One state at a time: what was saved last is not said beside a failure. */
  function fails(why) {
    trouble.textContent = why;
    state.hidden = why !== '';
  }

  const tell = (saved) => state.replaceChildren(saved, ...(saved ? [' ', afresh] : []));

  function take(answer) {
    revision = answer.revision;
    token = answer.token;
    tell(answer.saved);
  }

  const request = (method, more = {}) => fetch(address, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
    ...more,
  });

  async function read() {
    const answer = await request('GET');
    return answer.ok && !answer.redirected ? answer.json() : null;
  }

  /** A person who has signed in again has another token. */
  async function put(more) {
    // One that was taken away is told as such: it would come back otherwise.
    const body = JSON.stringify(
      { answers, since: revision },
      (key, value) => (value === undefined ? null : value),
    );
    const answer = await request('PUT', { body, ...more });
    if (answer.status !== 401 && answer.status !== 403) {
      return answer;
    }
    const now = await read().catch(() => null);
    token = now?.token ?? token;
    return now ? request('PUT', { body, ...more }) : answer;
  }

  function later(delay) {
    clearTimeout(waiting);
    waiting = setTimeout(save, delay);
  }

  async function failed(answer) {
    const { message } = await answer.json().catch(() => ({}));
    fails(answer.status === 401 ? ENDED : message || FAILED);
    if (answer.status === 401 || answer.status >= 500) {
      typed = true;
      later(AGAIN);
    }
  }

  async function saveNow(more) {
    clearTimeout(waiting);
    if (!typed || over) {
      return;
    }
    typed = false;
    let answer;
    try {
      answer = await put(more);
    } catch (offline) {
      typed = true;
      fails(OFFLINE);
      later(AGAIN);
      return;
    }
    if (over) {
      return;
    }
    if (!answer.ok) {
      await failed(answer);
      return;
    }
    const kept = await answer.json();
    take(kept);
    fails('');
    notice.textContent = kept.notice;
  }

  /** One after the other, so that each knows the revision that the one before has made. */
  function save(more = {}) {
    saving = saving.then(() => saveNow(more));
    return saving;
  }

  function forget() {
    over = true;
    clearTimeout(waiting);
  }

  /** Another tab may have saved a draft meanwhile, or ended the task. */
  async function look() {
    if (over || document.visibilityState !== 'visible') {
      return;
    }
    const answer = await request('GET').catch(() => null);
    if (answer?.status === 409) {
      forget();
      await failed(answer);
      return;
    }
    const now = !typed && answer?.ok && !answer.redirected && await answer.json();
    if (now && now.revision > revision && !typed) {
      const again = element('button', 'link', 'Le reprendre ici');
      again.type = 'button';
      again.addEventListener('click', () => location.reload());
      notice.replaceChildren(NEWER, ' ', again);
    }
  }

  afresh.addEventListener('click', async () => {
    forget();
    await saving;
    const answer = await request('DELETE').catch(() => null);
    if (answer?.ok) {
      location.reload();
    } else {
      over = false;
      fails('Le brouillon n’est pas effacé\u00a0: réessayez dans un instant.');
    }
  });

  for (const kind of ['input', 'change', 'click', 'keydown']) {
    form._container.addEventListener(kind, (event) => { touched ||= event.isTrusted; }, true);
  }
  form.on('changed', () => {
    if (touched && !over) {
      answers = form._getSubmitData();
      typed = true;
      later(SOON);
    }
  });
  // A page that is left may not wait for an answer.
  window.addEventListener('pagehide', () => typed && save({ keepalive: true }));
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? save() : look()));

  read().then((now) => now && take(now)).catch(() => {});
  return { flush: () => save(), sent: forget, read };
}
