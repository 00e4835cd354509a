/** In the Tasklist, a form that seems to name a person asks above its questions; the answers go with the next sending. */
import { FIELD, Mentions } from './form-mentions.js';

const ASKED = '.mentions-asked';

const fieldsOf = (failure) => {
  const { body, text } = failure?.response ?? {};
  try {
    return (body ?? JSON.parse(text)).fields ?? [];
  } catch (other) {
    return [];
  }
};

function show(questions) {
  document.querySelectorAll(ASKED).forEach((before) => before.remove());
  const form = questions && document.querySelector('.modal-content .fjs-container, .task-card .fjs-container');
  if (!form) {
    return;
  }
  const place = document.createElement('div');
  place.className = 'mentions-asked problem';
  place.setAttribute('role', 'alert');
  place.tabIndex = -1;
  place.append(questions);
  form.before(place);
  place.scrollIntoView({ block: 'nearest' });
  place.focus();
}

window.angular.module('cam.tasklist.custom').run(['camAPI', (api) => {
  let of = null;
  let mentions = new Mentions();

  const asking = (resource) => {
    const { submitForm } = resource;
    resource.submitForm = async function submitWithAnswers(form, ...more) {
      if (of !== form.id) {
        of = form.id;
        mentions = new Mentions();
      }
      const { answers } = mentions;
      const variables = answers.length
        ? { ...form.variables, [FIELD]: { type: 'Json', value: JSON.stringify(answers) } }
        : form.variables;
      try {
        const answer = await submitForm.call(this, { ...form, variables }, ...more);
        of = null;
        show(null);
        return answer;
      } catch (failure) {
        show(mentions.questions(fieldsOf(failure)));
        throw failure;
      }
    };
  };
  asking(api.resource('task'));
  asking(api.resource('process-definition'));
}]);
