/* Draws diagrams for their review: steps, what changed since the version before, and the way to what is refused. */
(function () {
  'use strict';

  if (!window.BpmnJS || !window.DiagramDifference) {
    return;
  }

  var MARKS = ['is-step', 'is-added', 'is-changed', 'is-removed', 'is-path', 'is-refused'];
  var reviews = {};

  function ids(text) {
    return (text || '').split(' ').filter(Boolean);
  }

  function label(element) {
    var object = element.businessObject;
    var ends = element.source && element.target ? label(element.source) + ' → ' + label(element.target) : '';
    return object.name || ends || object.id;
  }

  function review(figure) {
    var container = figure.querySelector('.canvas');
    var diagram = window.CadreDiagram(container, window.DiagramDifference.moddleExtensions);
    var views = figure.querySelector('.views');
    var steps = ids(figure.dataset.steps);
    var xml = {};
    var drawn;
    var difference;

    function legend(view) {
      figure.querySelectorAll('.legend').forEach(function (part) { part.hidden = part.dataset.view !== view; });
    }

    function badges(changed, text, mark) {
      diagram.mark(changed, mark);
      changed.forEach(function (id) { diagram.badge(id, text, mark); });
    }

    /* Only what is not drawn already is drawn again. */
    function draw(which) {
      figure.querySelector('.shown-path').textContent = '';
      if (drawn === which) {
        diagram.clear(MARKS);
        return Promise.resolve();
      }
      drawn = which;
      return diagram.draw(xml[which]).then(function () { diagram.fit(steps[0]); });
    }

    var shows = {
      steps: function () {
        return draw('current').then(function () { diagram.mark(steps, 'is-step'); });
      },
      difference: function () {
        return draw('current').then(function () {
          badges(difference.added, '+', 'is-added');
          badges(difference.changed, '≠', 'is-changed');
        });
      },
      previous: function () {
        return draw('previous').then(function () {
          badges(difference.removed, '−', 'is-removed');
          badges(difference.changed, '≠', 'is-changed');
        });
      }
    };

    function show(view) {
      if (views) {
        views.querySelector('[value=' + view + ']').checked = true;
      }
      legend(view);
      return shows[view]();
    }

    function showPath(path, refused) {
      return show('steps').then(function () {
        diagram.clear(MARKS);
        legend('path');
        diagram.mark(path, 'is-path');
        diagram.mark(flowsAlong(path), 'is-path');
        path.forEach(function (id, place) { diagram.badge(id, String(place + 1), 'is-path'); });
        if (refused) {
          diagram.mark([refused], 'is-refused');
          diagram.badge(refused, '!', 'is-refused');
        }
        diagram.fit(refused);
        var words = figure.querySelector('.shown-path');
        words.textContent = path.length
          ? words.dataset.text.replace('[0]', path.length)
          : words.dataset.place;
        figure.scrollIntoView({ block: 'nearest' });
      });
    }

    function flowsAlong(path) {
      return diagram.all().filter(function (element) {
        return element.source && path.some(function (id, place) {
          return element.source.id === id && path[place + 1] === element.target.id;
        });
      }).map(function (flow) { return flow.id; });
    }

    function compare(found) {
      difference = found;
      views.hidden = false;
      views.addEventListener('change', function (event) { show(event.target.value); });
    }

    function start() {
      var inline = figure.querySelector('.source');
      return (inline ? Promise.resolve(inline.textContent) : diagram.load(container.dataset.source))
        .then(function (text) {
          xml.current = text;
          return show('steps');
        })
        .then(function () {
          return container.dataset.previous ? diagram.load(container.dataset.previous) : null;
        })
        .then(function (text) {
          if (!text) {
            return null;
          }
          xml.previous = text;
          return Promise.all([diagram.read(xml.previous), diagram.read(xml.current)]).then(function (models) {
            compare(window.DiagramDifference.between(models[0], models[1]));
            return { difference: difference, names: [names(models[0]), names(models[1])] };
          });
        });
    }

    return { start: start, showPath: showPath, show: show, diagram: diagram, failed: diagram.failed };
  }

  /* French names of a diagram's elements, by id, from its model. */
  function names(model) {
    var found = {};
    (function walk(element) {
      ['rootElements', 'participants', 'laneSets', 'lanes', 'flowElements'].forEach(function (part) {
        (element[part] || []).forEach(function (child) {
          found[child.id] = child.name
            || (child.sourceRef ? label({ businessObject: child, source: end(child.sourceRef), target: end(child.targetRef) }) : '')
            || child.id;
          walk(child);
        });
      });
    })(model);
    return found;
  }

  function end(object) {
    return { businessObject: object };
  }

  /* The changes in words; each shows itself on the drawing. */
  function list(place, review, result) {
    var parts = [
      ['added', 'difference', result.names[1]],
      ['changed', 'difference', result.names[1]],
      ['removed', 'previous', result.names[0]]
    ];
    var changes = 0;
    parts.forEach(function (part) {
      var kind = part[0];
      var changed = result.difference[kind];
      changes += changed.length;
      if (changed.length === 0) {
        return;
      }
      var title = document.createElement('h3');
      title.textContent = place.dataset[kind].replace('[0]', changed.length);
      var items = document.createElement('ul');
      items.className = 'changes ' + kind;
      changed.forEach(function (id) { items.appendChild(item(review, id, part[1], part[2][id] || id)); });
      place.append(title, items);
    });
    var rest = document.createElement('p');
    rest.className = 'help';
    var moved = result.difference.moved.length;
    rest.textContent = [
      changes ? '' : place.dataset.none,
      moved ? place.dataset.moved.replace('[0]', moved) : ''
    ].join(' ').trim();
    place.append(rest);
  }

  function item(review, id, view, name) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = name;
    button.title = id;
    button.addEventListener('click', function () {
      review.show(view).then(function () { review.diagram.show(id); });
      document.getElementById('dessin').scrollIntoView();
    });
    var entry = document.createElement('li');
    entry.append(button);
    return entry;
  }

  document.querySelectorAll('[data-review]').forEach(function (figure) {
    var one = review(figure);
    reviews[figure.id] = one;
    one.start().then(function (result) {
      var place = document.querySelector('[data-drawing="' + figure.id + '"]:not(button)');
      if (result && place) {
        list(place, one, result);
      }
      document.querySelectorAll('button[data-drawing="' + figure.id + '"]').forEach(function (button) {
        button.hidden = false;
      });
    }).catch(one.failed);
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.show-path');
    if (button) {
      reviews[button.dataset.drawing].showPath(ids(button.dataset.path), button.dataset.element);
    }
  });
})();
