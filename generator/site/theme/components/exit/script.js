/* Exit control: the link works without this script. With it the page is covered at once, its place in the history is
   taken by the destination, fields are emptied, Shift pressed three times alone leaves too, and without a network (or
   from a memory stick) an ordinary page of the folder itself opens instead of a browser's error page.
   E07-E16, E20, E26, E27. */
(function () {
  "use strict";
  var LIMIT = 5000;
  var presses = 0;
  var alone = false;
  var timer = 0;
  var title = document.title;
  var region = null;

  function control() {
    return document.querySelector("[data-exit]");
  }

  function say(name) {
    var link = control();
    if (!link || !document.body) {
      return;
    }
    if (!region) {
      region = document.createElement("div");
      region.className = "exit-says";
      region.setAttribute("role", "status");
      document.body.appendChild(region);
    }
    region.textContent = link.getAttribute("data-" + name) || "";
  }

  function empty() {
    Array.prototype.forEach.call(document.querySelectorAll("input, textarea, select"), function (field) {
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = false;
      } else {
        field.value = "";
      }
    });
    document.dispatchEvent(new CustomEvent("waymark:leave"));
  }

  function cover() {
    document.documentElement.classList.add("leaving");
    document.body.style.setProperty("visibility", "hidden", "important");
    title = document.title === "\u2026" ? title : document.title;
    document.title = "\u2026";
  }

  function uncover() {
    document.documentElement.classList.remove("leaving");
    document.body.style.removeProperty("visibility");
    document.title = title;
    reset();
    empty();
  }

  /* Without a network no page can be loaded, not even one of this site: a table of measures takes this page's place. */
  function standIn(link) {
    var units = [["kilometer", "mile", 0.621371], ["kilogram", "pound", 2.204623], ["liter", "gallon", 0.264172]];
    var language = document.documentElement.lang;
    function written(value, unit) {
      return new Intl.NumberFormat(language, { style: "unit", unit: unit, maximumFractionDigits: 1 }).format(value);
    }
    var table = document.createElement("table");
    units.forEach(function (pair) {
      [1, 2, 5, 10, 20, 50].forEach(function (step) {
        var row = table.insertRow();
        row.insertCell().textContent = written(step, pair[0]);
        row.insertCell().textContent = written(step * pair[2], pair[1]);
      });
    });
    var heading = document.createElement("h1");
    heading.textContent = title = link.getAttribute("data-stand-in");
    window.history.replaceState(null, "", link.getAttribute("data-offline"));
    document.body.replaceChildren(heading, table);
    region = null;
    uncover();
  }

  function leave(link) {
    cover();
    say("leaving");
    empty();
    if (window.location.protocol === "file:") {
      window.location.replace(link.getAttribute("data-offline"));
    } else if (navigator.onLine === false) {
      standIn(link);
    } else {
      window.location.replace(link.href);
    }
  }

  function reset() {
    presses = 0;
    alone = false;
    window.clearTimeout(timer);
  }

  function slow() {
    reset();
    say("slow");
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-exit]");
    if (link) {
      event.preventDefault();
      leave(link);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      reset();
    } else if (!event.repeat) {
      alone = !(event.ctrlKey || event.altKey || event.metaKey);
    }
  }, true);

  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !alone) {
      return;
    }
    alone = false;
    presses += 1;
    window.clearTimeout(timer);
    if (presses < 3) {
      timer = window.setTimeout(slow, LIMIT);
      say(presses === 1 ? "two-more" : "one-more");
    } else if (control()) {
      reset();
      leave(control());
    }
  }, true);

  document.addEventListener("pointerdown", reset, true);

  window.addEventListener("pageshow", function (event) {
    if (event.persisted || document.documentElement.classList.contains("leaving")) {
      uncover();
    }
  });
})();
