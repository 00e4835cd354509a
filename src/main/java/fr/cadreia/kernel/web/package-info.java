/** What our pages share: the filters that each request passes, how a form of ours answers, and pages for everybody. */
package fr.cadreia.kernel.web;
