/**
 * Says that a task was sent and who acts next: the Tasklist only empties the screen, and leaves what an earlier try was
 * refused for, as if the form had not been sent after all. While it is being sent, that is shown.
 */
const SHOWN_FOR = 30_000;

const plain = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** The page of what comes next, in one paragraph; empty where nobody can tell. */
async function whatComesNext(task) {
  const answer = await fetch(new URL(`../../../../taches/${task}/suite`, document.baseURI), {
    headers: { Accept: 'text/html' },
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = answer.ok ? page.querySelector('.task-next') : null;
  const parts = next ? [...next.querySelectorAll('p, h2, li')].map(plain) : [];
  return parts.filter(Boolean).map((part) => (/[.?:!]$/.test(part) ? part : `${part}.`)).join(' ');
}

window.angular.module('cam.tasklist.custom').run(['camAPI', 'Notifications', (api, notices) => {
  const tasks = api.resource('task');
  const submit = tasks.submitForm;

  tasks.submitForm = async function submitAndSay(...form) {
    const card = document.querySelector('.task-card');
    const title = card?.querySelector('h2.task')?.textContent.trim();
    card?.setAttribute('aria-busy', 'true');
    try {
      const answer = await submit.apply(this, form);
      const next = await whatComesNext(form[0].id).catch(() => '');
      notices.clearAll();
      notices.addMessage({
        type: 'success', status: 'C’est envoyé', message: [title, next].filter(Boolean).join('. '), duration: SHOWN_FOR,
      });
      return answer;
    } finally {
      card?.removeAttribute('aria-busy');
    }
  };
}]);
