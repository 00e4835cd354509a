/**
 * Says that a task was sent: the Tasklist only empties the screen, and leaves what an earlier try was refused for, as if
 * the form had not been sent after all.
 */
const SHOWN_FOR = 10_000;

window.angular.module('cam.tasklist.custom').run(['camAPI', 'Notifications', (api, notices) => {
  const tasks = api.resource('task');
  const submit = tasks.submitForm;

  tasks.submitForm = async function submitAndSay(...form) {
    const title = document.querySelector('.task-card h2.task')?.textContent.trim();
    const answer = await submit.apply(this, form);
    notices.clearAll();
    notices.addMessage({ type: 'success', status: 'C’est envoyé', message: title, duration: SHOWN_FOR });
    return answer;
  };
}]);
