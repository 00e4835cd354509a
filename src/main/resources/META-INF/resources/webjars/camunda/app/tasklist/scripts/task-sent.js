/**
 * Says that a task was sent and who acts next: the Tasklist only empties the screen, and leaves what an earlier try was
 * refused for, as if the form had not been sent after all. While it is being sent, that is shown.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const SHOWN_FOR = 30_000;

let refused = null;

/** A button that is greyed while the form is sent loses the focus. It has it again where the form was refused. */
onPageChange(() => {
  if (refused && !refused.disabled) {
    if (document.activeElement === document.body) {
      refused.focus();
    }
    refused = null;
  }
});

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
    const button = card?.querySelector('.form-actions .btn-primary');
    const byButton = [document.body, button].includes(document.activeElement);
    card?.setAttribute('aria-busy', 'true');
    try {
      const answer = await submit.apply(this, form);
      const next = await whatComesNext(form[0].id).catch(() => '');
      notices.clearAll();
      notices.addMessage({
        type: 'success', status: 'C’est envoyé', message: [title, next].filter(Boolean).join('. '), duration: SHOWN_FOR,
      });
      if (byButton) {
        document.querySelector('.site-wrap').focus({ preventScroll: true });
      }
      return answer;
    } catch (failure) {
      refused = byButton ? button : null;
      throw failure;
    } finally {
      card?.removeAttribute('aria-busy');
    }
  };
}]);
