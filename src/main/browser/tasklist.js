/*
 * The scripts of the Tasklist and its texts as one file, which its settings name: it then starts after one request. The
 * other applications read those that they share one by one.
 */
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/shell.js';
import texts from '../resources/META-INF/resources/webjars/camunda/app/tasklist/locales/fr.json';
import { startWith } from '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/known-texts.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/french-angular.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/session.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/page-title.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/fixed-texts.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/icon-names.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/page-roles.js';
import '../resources/META-INF/resources/webjars/camunda/app/welcome/scripts/common/plain-notices.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-messages.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-calendar.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-numbers.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/complete-hint.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/keep-claimed-task.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/ask-mentions.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/task-sent.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/long-forms.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/task-words.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/unused-parts.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/list-first.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/empty-list.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/narrow-task.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/fixed-header.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/task-of-others.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-questions.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/hand-votes.js';

export { default } from '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/case-record.js';

startWith(texts);
