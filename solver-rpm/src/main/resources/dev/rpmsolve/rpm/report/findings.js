"use strict";
// Draws the findings that the page embeds. All text is set as text, never as markup.
(function () {
  const all = JSON.parse(document.getElementById("data").textContent);
  if (all.targets.length === 0) return;
  const rules = all.rules;
  let data = all.targets[0];
  const FIRST_CAUSES = 40;
  const FIRST_VICTIMS = 60;
  const STATUS = ["new", "known", "expired"];

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function nevra(id) { return data.packages[id][0]; }
  function isList(id) { return data.packages[id][1] < 0; }
  function repository(id) { return isList(id) ? "" : data.repositories[data.packages[id][1]]; }
  function ruleOf(cause) { return rules[cause.rule]; }

  // What can be searched for: titles, keys and the names of the packages concerned.
  function index(target) {
    for (const cause of target.causes) {
      const words = [cause.title, cause.key];
      for (const finding of cause.findings) words.push(target.packages[target.findings[finding][0]][0]);
      cause.text = words.join("\n").toLowerCase();
    }
  }

  // ---- Filters ----------------------------------------------------------------------------
  const filters = element("div", "filters");
  const search = element("input");
  search.type = "search";
  search.placeholder = "Search packages, capabilities, keys";
  search.setAttribute("aria-label", "Search");
  let rule, repo, status;

  // Offers what there is to choose from in this target.
  function offer() {
    const used = new Set(data.causes.map((c) => c.rule));
    rule = choice("All rules", rules.filter((r, i) => used.has(i)).map((r) => r.id));
    repo = choice("All repositories", data.checked.map((id) => data.repositories[id]));
    status = choice("New and known", ["new or expired", "known"]);
    filters.replaceChildren(search);
    if (used.size > 1) filters.append(rule);
    if (data.checked.length > 1) filters.append(repo);
    if (data.findings.some((f) => f[1] !== 0)) {
      filters.append(status);
      if (data.findings.some((f) => f[1] !== 1)) status.selectedIndex = 1;
    }
  }

  function choice(all, values) {
    const select = element("select");
    select.setAttribute("aria-label", all);
    for (const value of [all].concat(values)) select.append(element("option", "", value));
    select.addEventListener("change", draw);
    return select;
  }

  let waiting = 0;
  search.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 120);
  });

  function matching(cause, query) {
    if (rule.selectedIndex > 0 && ruleOf(cause).id !== rule.value) return [];
    const wholeCause = query === "" || (cause.title + "\n" + cause.key).toLowerCase().includes(query);
    if (!wholeCause && !cause.text.includes(query)) return [];
    return cause.findings.filter(function (id) {
      const finding = data.findings[id];
      if (repo.selectedIndex > 0 && repository(finding[0]) !== repo.value) return false;
      if (status.selectedIndex === 1 && finding[1] === 1) return false;
      if (status.selectedIndex === 2 && finding[1] !== 1) return false;
      return wholeCause || nevra(finding[0]).toLowerCase().includes(query);
    });
  }

  // ---- Root causes ------------------------------------------------------------------------
  const count = element("p", "count");
  count.setAttribute("role", "status");
  const list = element("div");
  const more = element("button", "", "");
  let shown = [];
  let drawn = 0;
  more.addEventListener("click", function () { append(FIRST_CAUSES * 3); });

  function draw() {
    const query = search.value.trim().toLowerCase();
    shown = [];
    let packages = 0;
    for (const cause of data.causes) {
      const findings = matching(cause, query);
      if (findings.length > 0) shown.push([cause, findings]);
      packages += findings.length;
    }
    shown.sort((a, b) => b[1].length - a[1].length);
    count.textContent = shown.length + (shown.length === 1 ? " root cause, " : " root causes, ")
      + packages + (packages === 1 ? " finding" : " findings");
    list.replaceChildren();
    drawn = 0;
    append(FIRST_CAUSES);
  }

  function append(number) {
    for (const [cause, findings] of shown.slice(drawn, drawn + number)) list.append(card(cause, findings));
    drawn = Math.min(shown.length, drawn + number);
    more.hidden = drawn >= shown.length;
    more.textContent = "Show more (" + (shown.length - drawn) + ")";
  }

  function card(cause, findings) {
    const details = element("details", "cause");
    const summary = element("summary");
    const fresh = findings.filter((id) => data.findings[id][1] !== 1).length;
    summary.append(element("span", fresh > 0 ? "number" : "number known", String(findings.length)));
    const title = element("span", "title", cause.title);
    title.append(element("span", "hint", cause.hint));
    summary.append(title);
    if (fresh > 0 && fresh < findings.length) summary.append(element("span", "chip new", fresh + " new"));
    if (fresh === 0) summary.append(element("span", "chip", "known"));
    summary.append(element("span", "chip", ruleOf(cause).id));
    details.append(summary);
    details.addEventListener("toggle", function () {
      if (details.open && details.childElementCount === 1) details.append(body(cause, findings));
    });
    return details;
  }

  function body(cause, findings) {
    const box = element("div", "body");
    const facts = element("dl");
    row(facts, "rule", ruleOf(cause).title + ". " + ruleOf(cause).help);
    if (cause.sources.length > 0) {
      row(facts, ruleOf(cause).id === "missing-provider" ? "needed by" : ruleOf(cause).id === "filelists-only-path" ? "owned by" : "about", names(cause.sources, 12));
    }
    row(facts, "key", cause.key);
    box.append(facts);
    let next = 0;
    const button = element("button");
    function victims(number) {
      for (const id of findings.slice(next, next + number)) box.insertBefore(victim(id), button);
      next = Math.min(findings.length, next + number);
      button.hidden = next >= findings.length;
      button.textContent = "Show more (" + (findings.length - next) + ")";
    }
    button.addEventListener("click", function () { victims(FIRST_VICTIMS * 5); });
    box.append(button);
    victims(FIRST_VICTIMS);
    if (findings.length <= 3) box.querySelector("details").open = true;
    return box;
  }

  function row(facts, name, text) {
    facts.append(element("dt", "", name), element("dd", "", text));
  }

  function names(ids, number) {
    const first = ids.slice(0, number).map(nevra).join(", ");
    return ids.length > number ? first + " and " + (ids.length - number) + " more" : first;
  }

  // ---- One finding ------------------------------------------------------------------------
  function victim(id) {
    const finding = data.findings[id];
    const details = element("details", "finding");
    const summary = element("summary");
    summary.append(element("code", "", nevra(finding[0])));
    summary.append(element("span", "quiet", isList(finding[0]) ? " (list)" : " of " + repository(finding[0])));
    if (finding[1] !== 0) summary.append(element("span", "chip", STATUS[finding[1]]));
    details.append(summary);
    details.addEventListener("toggle", function () {
      if (details.open && details.childElementCount === 1) explain(details, finding);
    });
    return details;
  }

  function explain(details, finding) {
    if (finding[3]) details.append(element("p", "quiet", "Baseline: " + finding[3]));
    const picture = draw_graph(finding);
    if (picture) {
      const graph = element("div", "graph");
      graph.append(picture);
      details.append(graph);
    }
    const facts = element("ol", "facts");
    for (const fact of finding[2].slice(0, 100)) facts.append(element("li", "", sentence(data.facts[fact])));
    if (finding[2].length > 100) facts.append(element("li", "", "and " + (finding[2].length - 100) + " more facts"));
    details.append(facts);
    const key = element("p", "quiet");
    key.append("Key: ", element("code", "", finding[4]));
    details.append(key);
  }

  function sentence(fact) {
    const [kind, owner, text, others] = fact;
    if (kind === "requires") {
      return others.length === 0
        ? "nothing provides " + data.texts[text] + ", which " + nevra(owner) + " requires"
        : nevra(owner) + " requires " + data.texts[text] + ", provided by " + names(others, 5);
    }
    return data.texts[text];
  }

  // ---- Graph: who requires what, from left to right -----------------------------------------
  const SVG = "http://www.w3.org/2000/svg";
  const MAX_NODES = 24, WIDTH = 250, GAP = 200, FIT = 940, LEAST_SCALE = 0.65, HEIGHT = 30, ROW = 52, MARGIN = 14;

  function svg(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function cut(text, length) {
    return text.length <= length ? text : text.slice(0, length - 1) + "\u2026";
  }

  function draw_graph(finding) {
    const nodes = new Map();
    const edges = [];
    const columns = [];
    function node(key, column, label, className) {
      let found = nodes.get(key);
      if (!found) {
        if (nodes.size >= MAX_NODES) return null;
        columns[column] = columns[column] || 0;
        found = { column: column, row: columns[column]++, label: label, className: className };
        nodes.set(key, found);
      }
      return found;
    }
    if (!isList(finding[0])) node("p" + finding[0], 0, nevra(finding[0]), "node subject");
    const facts = finding[2].map((id) => data.facts[id]);
    for (const [kind, owner, text, others] of facts) {
      if (kind !== "requires") continue;
      const from = nodes.get("p" + owner) || node("p" + owner, 0, nevra(owner), "node");
      if (!from) continue;
      if (others.length === 0) {
        const end = node("e" + owner + " " + text, from.column + 1, "nothing provides it", "node end");
        if (end) edges.push([from, end, data.texts[text], "edge bad"]);
      }
      for (const other of others) {
        const to = node("p" + other, from.column + 1, nevra(other), "node");
        if (to) edges.push([from, to, data.texts[text], "edge"]);
      }
    }
    for (const [kind, owner, text, others] of facts) {
      if (kind === "requires" || owner < 0) continue;
      const from = nodes.get("p" + owner) || node("p" + owner, 0, nevra(owner), "node");
      if (!from) continue;
      if (others.length === 0) from.className += " end";
      for (const other of others) {
        // What a lint compares stands side by side; what excludes each other, one above the other.
        const column = rules.some((r) => r.id === kind) ? from.column + 1 : from.column;
        const to = nodes.get("p" + other) || node("p" + other, column, nevra(other), "node");
        if (to && to !== from) edges.push([from, to, kind, "edge bad"]);
      }
    }
    if (edges.length === 0) return null;
    const rows = Math.max.apply(null, columns);
    const width = MARGIN * 2 + columns.length * WIDTH + (columns.length - 1) * GAP;
    const height = MARGIN * 2 + rows * ROW - (ROW - HEIGHT) + 14;
    const scale = Math.min(1, Math.max(LEAST_SCALE, FIT / width));
    const picture = svg("svg", {
      width: Math.round(width * scale), height: Math.round(height * scale),
      viewBox: "0 0 " + width + " " + height,
      role: "img", "aria-label": "Graph of the facts below"
    });
    for (const at of nodes.values()) {
      at.x = MARGIN + at.column * (WIDTH + GAP);
      at.y = MARGIN + 8 + at.row * ROW + (rows - columns[at.column]) * ROW / 2;
    }
    for (const edge of edges) picture.append(arrow(edge[0], edge[1], edge[2], edge[3]));
    for (const at of nodes.values()) picture.append(box(at));
    return picture;
  }

  function box(at) {
    const group = svg("g", {});
    group.append(svg("title", {}, at.label));
    group.append(svg("rect", { x: at.x, y: at.y, width: WIDTH, height: HEIGHT, rx: 6, class: at.className }));
    const isEnd = at.label === "nothing provides it";
    group.append(svg("text", { x: at.x + 10, y: at.y + 20, class: isEnd ? "end-text" : "" }, cut(at.label, 32)));
    return group;
  }

  function arrow(from, to, label, className) {
    const group = svg("g", {});
    group.append(svg("title", {}, label));
    const bad = className.includes("bad") ? " bad" : "";
    if (to.column === from.column) {
      const x = from.x + WIDTH / 2;
      const down = to.y > from.y;
      const y1 = down ? from.y + HEIGHT : from.y, y2 = down ? to.y : to.y + HEIGHT;
      group.append(svg("path", { class: className, d: "M" + x + " " + y1 + "V" + y2 }));
      group.append(svg("text", { class: "label", x: x + 8, y: (y1 + y2) / 2 + 4 }, cut(label, 24)));
      return group;
    }
    const back = to.column < from.column;
    const x1 = back ? from.x : from.x + WIDTH, x2 = back ? to.x + WIDTH : to.x;
    const y1 = from.y + HEIGHT / 2, y2 = to.y + HEIGHT / 2, mid = (x1 + x2) / 2;
    const tip = back ? 7 : -7;
    group.append(svg("path", { class: className,
      d: "M" + x1 + " " + y1 + "C" + mid + " " + y1 + " " + mid + " " + y2 + " " + (x2 + tip) + " " + y2 }));
    group.append(svg("path", { class: "tip" + bad,
      d: "M" + x2 + " " + y2 + "l" + tip + " -4v8z" }));
    // At the target, where lines from one source have parted.
    group.append(svg("text", { class: "label", "text-anchor": back ? "start" : "end",
      x: x2 + tip * 1.6, y: y2 - 7 }, cut(label, 26)));
    return group;
  }

  // ---- Page -------------------------------------------------------------------------------
  // Each target has a section in the page, in the order of the data; one at a time is shown.
  const sections = Array.from(document.querySelectorAll("#app > section"));
  const links = Array.from(document.querySelectorAll(".targets a"));

  function show(number) {
    data = all.targets[number];
    if (data.causes.length > 0 && data.causes[0].text === undefined) index(data);
    sections.forEach(function (section, i) { section.hidden = i !== number; });
    links.forEach(function (link, i) {
      if (i === number) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    search.value = "";
    offer();
    sections[number].querySelector(".causes").replaceChildren(filters, count, list, more);
    filters.hidden = data.findings.length === 0;
    draw();
    if (shown.length > 0 && shown.length <= 3) list.firstChild.open = true;
  }

  // After '#' stands a target, or what to search for, so that a report can be linked to.
  function follow() {
    const hash = decodeURIComponent(location.hash.slice(1));
    const named = all.targets.findIndex((target) => "target=" + target.name === hash);
    show(Math.max(0, named));
    if (hash !== "" && named < 0) {
      search.value = hash;
      status.selectedIndex = 0;
      draw();
      if (list.firstChild) list.firstChild.open = true;
    }
  }

  window.addEventListener("hashchange", follow);
  follow();
})();
