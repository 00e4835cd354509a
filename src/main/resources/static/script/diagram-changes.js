/* Says in words what changed between two versions of a diagram; each change shows itself on the drawing. */
(function () {
  'use strict';

  var PARTS = ['rootElements', 'participants', 'laneSets', 'lanes', 'flowElements'];

  function name(object) {
    var ends = object.sourceRef ? name(object.sourceRef) + ' → ' + name(object.targetRef) : '';
    return object.name || ends || object.id;
  }

  /* French names of a diagram's elements, by id. */
  function names(model) {
    var found = {};
    (function walk(object) {
      PARTS.forEach(function (part) {
        (object[part] || []).forEach(function (child) {
          found[child.id] = name(child);
          walk(child);
        });
      });
    })(model);
    return found;
  }

  function item(review, id, view, words) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = words;
    button.title = id;
    button.addEventListener('click', function () {
      review.show(view).then(function () { review.diagram.show(id); });
      review.reveal();
    });
    var entry = document.createElement('li');
    entry.append(button);
    return entry;
  }

  function section(place, review, kind, view, changed, words) {
    var title = document.createElement('h3');
    title.textContent = place.dataset[kind].replace('[0]', changed.length);
    var items = document.createElement('ul');
    items.className = 'changes ' + kind;
    changed.forEach(function (id) { items.append(item(review, id, view, words[id] || id)); });
    place.append(title, items);
  }

  /* result: the difference, and the models before and after. */
  window.DiagramChanges = function (place, review, result) {
    var difference = result.difference;
    var parts = [
      ['added', 'difference', names(result.after)],
      ['changed', 'difference', names(result.after)],
      ['removed', 'previous', names(result.before)]
    ].filter(function (part) { return difference[part[0]].length > 0; });
    parts.forEach(function (part) {
      section(place, review, part[0], part[1], difference[part[0]], part[2]);
    });
    var rest = document.createElement('p');
    rest.className = 'help';
    rest.textContent = [
      parts.length ? '' : place.dataset.none,
      difference.moved.length ? place.dataset.moved.replace('[0]', difference.moved.length) : ''
    ].join(' ').trim();
    place.append(rest);
  };
})();
