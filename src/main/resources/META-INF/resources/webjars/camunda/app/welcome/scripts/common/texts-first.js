/** Fetches the texts of an application before it starts. */
import { startWith } from './known-texts.js';

const application = document.querySelector('base').getAttribute('app-name');
const version = new URL(import.meta.url).search;
const address = new URL(`../../../${application}/locales/fr.json${version}`, import.meta.url);

startWith(await fetch(address).then((answer) => answer.json()));
