// The desk's script. Every page works without it; with it news come without a reload, forms of a talk leave the page where it is, and
// keys lead everywhere.
"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const live = by("live");
  const keys = by("keys");
  if (!keys) return;              // nobody is signed in
  const QUIET = 40000;            // the server gives a sign of life every 15 s
  const LOST_AFTER = 1500;        // a short gap needs no banner
  const HERE_EVERY = 120000;      // so often it is said that somebody moves before this page
  const BOARD_EVERY = 15000;      // so often a supervisor's board is drawn anew
  const PAUSES = [1, 2, 4, 8, 15];
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
  const typing = (one) => one && one.matches("input:not([type=checkbox], [type=hidden], [type=file]), textarea, select");

  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  }

  // --- what is drawn anew -------------------------------------------------------------------------------------------

  // What somebody is writing in is left alone, unless it belongs to another state.
  function renew(id, html) {
    const place = by(id);
    const fresh = fragment(html);
    const [old, next] = [place.querySelector("[data-mode]"), fresh.querySelector("[data-mode]")];
    if (old && next && old.dataset.mode === next.dataset.mode) return;
    if (place.contains(document.activeElement)) wanted = [id, document.activeElement.id];
    place.replaceChildren(fresh);
    if (id === "write" && struck && by("reply-text")) {
      struck = false;
      by("reply-text").focus();
    } else if (wanted && wanted[0] === id && document.activeElement === document.body) {
      const target = wanted[1] ? by(wanted[1]) : place.querySelector("input:not([type=hidden]), button, select, textarea");
      if (target) target.focus();
    }
  }

  // Where the keyboard stood when its place was drawn anew. While a register is asked there is no field; it goes on in the next one,
  // unless somebody went elsewhere meanwhile.
  let wanted = null;
  for (const name of ["focusin", "keydown", "pointerdown"]) document.addEventListener(name, () => { wanted = null; });
  // A ticket was just taken: the keyboard goes on with the answer.
  let struck = false;

  const log = by("log");
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    by("newer").hidden = true;
  }

  function add(html) {
    const stay = !atEnd();
    const days = new Set([...log.querySelectorAll("[data-day]")].map((one) => one.dataset.day));
    let added = false;
    for (const one of [...fragment(html).children]) {
      if (one.dataset.day ? days.has(one.dataset.day) : by(one.id)) continue;
      log.append(one);
      added = true;
    }
    if (!added) return;
    if (stay) by("newer").hidden = false;
    else toEnd();
  }

  function mark(all) {
    for (const one of all) {
      for (const place of log.querySelectorAll(`.mark[data-turn="${one.turn}"]`)) {
        place.textContent = one.text;
        place.classList.toggle("bad", one.bad);
      }
    }
  }

  // Tables keep still while somebody points at them or stands in them.
  let rows = null;
  function line(html) {
    const place = by("rows");
    rows = html;
    if (place.contains(document.activeElement) || place.querySelector(".waits:hover")) by("moved").hidden = false;
    else refresh();
  }

  function refresh() {
    if (rows === null) return;
    const place = by("rows");
    const here = document.activeElement.closest("[data-row]");
    const row = here && place.contains(here) ? here.dataset.row : "";
    place.replaceChildren(fragment(rows));
    rows = null;
    by("moved").hidden = true;
    const again = row && place.querySelector(`[data-row="${row}"]`);
    if (again) (again.matches("a") ? again : again.querySelector("a")).focus();
  }

  if (by("moved")) {
    by("moved").firstElementChild.addEventListener("click", refresh);
    by("rows").addEventListener("focusout", (event) => { if (!by("rows").contains(event.relatedTarget)) setTimeout(refresh); });
    by("rows").addEventListener("mouseleave", () => { if (!by("rows").contains(document.activeElement)) refresh(); });
  }
  if (log) {
    toEnd();
    by("newer").firstElementChild.addEventListener("click", toEnd);
    let pinned = true;
    log.addEventListener("scroll", () => {
      pinned = atEnd();
      if (pinned) by("newer").hidden = true;
    }, { passive: true });
    // The screen turned, or its keyboard came up: the end stays in sight.
    new ResizeObserver(() => { if (pinned) log.scrollTop = log.scrollHeight; }).observe(log);
  }

  // What was answered for the parent may have told who they are.
  async function card() {
    const answer = await fetch(`/desk/talks/${live.dataset.ticket}/card`, { redirect: "manual" }).catch(() => null);
    if (answer && answer.ok && !by("card").contains(document.activeElement)) by("card").replaceChildren(fragment(await answer.text()));
  }

  // --- listening ----------------------------------------------------------------------------------------------------

  let source;
  let last = live && live.dataset.after;
  let heardAt = Date.now();
  let lostTimer;
  let attempts = 0;

  function lost() {
    if (!lostTimer) lostTimer = setTimeout(() => { by("offline").hidden = false; }, LOST_AFTER);
  }

  function found() {
    clearTimeout(lostTimer);
    lostTimer = 0;
    attempts = 0;
    heardAt = Date.now();
    by("offline").hidden = true;
  }

  function listen() {
    if (source) source.close();
    heardAt = Date.now();
    const address = live.dataset.live;
    source = new EventSource(`${address}${address.includes("?") ? "&" : "?"}after=${encodeURIComponent(last)}`);
    const on = (name, act) => source.addEventListener(name, (event) => {
      heardAt = Date.now();
      if (event.lastEventId) last = event.lastEventId;
      act(event.data);
    });
    source.onopen = found;
    on("line", (data) => line(JSON.parse(data)));
    on("talk", (data) => {
      const news = JSON.parse(data);
      add(news.items);
      by("head").replaceChildren(fragment(news.head));
      for (const part of ["write", "deeds", "question"]) renew(part, news[part]);
      mark(news.marks);
      if (by("act-text") && news.items.includes('class="item act"')) card();
    });
    on("marks", (data) => mark(JSON.parse(data)));
    // The parent turned out to be known, or the session has ended: the page itself says what comes next.
    on("moved", () => location.reload());
    on("gone", () => location.reload());
    on("alive", () => {});
    source.onerror = () => {
      lost();
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, 1000 * PAUSES[Math.min(attempts, PAUSES.length - 1)]);
      attempts += 1;
      // An answer that is no stream may be the door.
      if (attempts === 3) location.reload();
    };
  }

  if (live) {
    listen();
    setInterval(() => { if (Date.now() - heardAt > QUIET) { lost(); listen(); } }, 5000);
    window.addEventListener("online", listen);
    window.addEventListener("offline", lost);
  }

  // --- somebody is here ---------------------------------------------------------------------------------------------

  let toldAt = Date.now();
  function here() {
    if (Date.now() - toldAt < HERE_EVERY) return;
    toldAt = Date.now();
    const to = live && live.dataset.ticket ? `/desk/talks/${live.dataset.ticket}/here` : "/desk/here";
    fetch(to, { method: "POST", headers: { "x-live": "1" }, body: new URLSearchParams(new FormData(by("pulse"))) }).catch(() => {});
  }
  for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, here, { passive: true });

  // --- the supervisor's board ---------------------------------------------------------------------------------------

  // Drawn anew while it is looked at, and left alone while somebody stands in it.
  const board = by("board");
  async function renewBoard() {
    if (document.hidden || board.contains(document.activeElement)) return;
    const answer = await fetch(board.dataset.board, { redirect: "manual" }).catch(() => null);
    if (!answer) {
      lost();
      return;
    }
    if (!answer.ok) {
      location.reload();
      return;
    }
    const html = await answer.text();
    found();
    if (!board.contains(document.activeElement)) board.replaceChildren(fragment(html));
  }

  // Where counting takes long it is asked seldom.
  async function keepBoard() {
    const began = Date.now();
    await renewBoard();
    setTimeout(keepBoard, Math.max(BOARD_EVERY, 20 * (Date.now() - began)));
  }
  if (board) setTimeout(keepBoard, BOARD_EVERY);

  // --- forms of a talk ----------------------------------------------------------------------------------------------

  const busy = new WeakSet();

  async function send(form, submitter) {
    if (busy.has(form)) return;
    busy.add(form);
    struck = /\/(claim|reopen)$/.test(form.action);
    const data = new FormData(form, submitter);
    // The same words are sent again under the same id until they are taken.
    if (data.has("once")) {
      form.dataset.once = form.dataset.once || newId();
      data.set("once", form.dataset.once);
    }
    const plain = form.enctype !== "multipart/form-data";
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { "x-live": "1" }, redirect: "manual", body: plain ? new URLSearchParams(data) : data });
      if (answer.status === 204) {
        delete form.dataset.once;
        by("fault").hidden = true;
        if (typing(form.elements.text)) done(form);
      } else if (answer.status === 409 || answer.status === 422) {
        complain(await answer.text());
      } else location.reload();
    } catch {
      lost();
      complain(by("offline").textContent);
    }
    busy.delete(form);
  }

  function done(form) {
    form.elements.text.value = "";
    if (form.elements.file) form.elements.file.value = "";
    if (form.matches("[data-draft]")) keep("");
    if (log) toEnd();
  }

  function complain(text) {
    by("fault").textContent = text;
    by("fault").hidden = false;
    by("fault").scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.live")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });

  // Words that were not sent survive a reload in the tab's own memory.
  const draft = () => `esik-draft-${live.dataset.ticket}`;
  function keep(text) {
    try {
      if (text) sessionStorage.setItem(draft(), text);
      else sessionStorage.removeItem(draft());
    } catch { /* private mode: then not */ }
  }
  const reply = by("reply-text");
  if (reply && !reply.value) {
    try { reply.value = sessionStorage.getItem(draft()) || ""; } catch { /* then nothing was kept */ }
  }

  // --- replies that are written once --------------------------------------------------------------------------------

  const choice = () => by("canned");
  const shown = () => [...choice().children].filter((one) => !one.hidden);
  let at = 0;

  function offer(field) {
    const asked = /^\/(\S*)$/.exec(field.value);
    const list = choice();
    if (!list) return;
    for (const one of list.children) one.hidden = !asked || !one.textContent.toLowerCase().includes(asked[1].toLowerCase());
    list.hidden = !asked || !shown().length;
    at = 0;
    point(field);
  }

  function point(field) {
    const all = shown();
    all.forEach((one, n) => one.setAttribute("aria-selected", String(n === at)));
    if (choice().hidden || !all.length) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  }

  async function insert(field, code) {
    choice().hidden = true;
    const answer = await fetch(field.dataset.replies + code, { redirect: "manual" });
    if (!answer.ok) return;
    const words = await answer.text();
    // The piece may have been drawn anew meanwhile.
    field = by("reply-text");
    if (!field) return;
    field.value = words;
    field.removeAttribute("aria-activedescendant");
    keep(words);
    field.focus();
    // What is not known stands in braces, to be mended first.
    const gap = /\{[a-z]+\}/.exec(field.value);
    if (gap) field.setSelectionRange(gap.index, gap.index + gap[0].length);
  }

  document.addEventListener("input", (event) => {
    if (event.target.id !== "reply-text") return;
    keep(event.target.value);
    offer(event.target);
  });
  document.addEventListener("click", (event) => {
    const one = event.target.closest("[data-code]");
    if (!one || !by("reply-text")) return;
    event.preventDefault();
    insert(by("reply-text"), one.dataset.code);
  });

  function choose(event) {
    const field = event.target;
    if (field.id !== "reply-text" || choice().hidden) return false;
    const all = shown();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + all.length) % all.length;
      point(field);
    } else if (event.key === "Enter" || event.key === "Tab") insert(field, all[at].dataset.code);
    else if (event.key === "Escape") choice().hidden = true;
    else return false;
    event.preventDefault();
    return true;
  }

  // --- keys ---------------------------------------------------------------------------------------------------------

  const OFF = "esik-keys-off";
  let off = false;
  try { off = localStorage.getItem(OFF) === "1"; } catch { /* then they are on */ }
  by("keys-off").checked = off;
  by("keys-off").addEventListener("change", (event) => {
    off = event.target.checked;
    try { localStorage.setItem(OFF, off ? "1" : "0"); } catch { /* for this page only */ }
  });

  by("keys-open").hidden = false;
  by("keys-open").addEventListener("click", () => help());

  const named = (one) => one.dataset.keyLabel || (one.querySelector("kbd") ? one.firstChild.textContent : one.textContent).trim();

  function help() {
    const list = keys.querySelector("dl");
    list.replaceChildren();
    const rowsToGo = document.querySelector("[data-row] a, a[data-row]");
    const all = [...document.querySelectorAll("[data-key]")].filter((one) => one.offsetParent).map((one) => [one.dataset.key, named(one)]);
    if (rowsToGo) all.unshift(["j / k", "↓ / ↑"]);
    all.push(["?", by("keys-title").textContent]);
    for (const [key, label] of all) {
      const row = document.createElement("div");
      const [name, what] = [document.createElement("dt"), document.createElement("dd")];
      name.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      what.textContent = label;
      row.append(name, what);
      list.append(row);
    }
    keys.showModal();
  }

  function walk(step) {
    const all = [...document.querySelectorAll("[data-row] a.go, a.go[data-row]")];
    if (!all.length) return;
    const now = all.indexOf(document.activeElement);
    all[now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + step, 0), all.length - 1)].focus();
  }

  function strike(key) {
    const one = [...document.querySelectorAll(`[data-key="${key}"]`)].find((one) => one.offsetParent);
    if (!one) return false;
    if (one.matches("a, [data-key-press], #moved button")) one.click();
    else one.focus();
    return true;
  }

  // Letters by their place too: the keyboard may stand at Kazakh or Russian.
  const letter = (event) => (/^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key);

  document.addEventListener("keydown", (event) => {
    if (choose(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form && event.target.matches("textarea")) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.key === "Escape" && typing(event.target)) {
      event.target.blur();
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === "?") help();
    else if (off) return;
    else if (letter(event) === "j") walk(1);
    else if (letter(event) === "k" && document.querySelector("[data-row]")) walk(-1);
    else if (!strike(letter(event))) return;
    event.preventDefault();
  });

  // --- time goes on -------------------------------------------------------------------------------------------------

  // As the server writes it; the words for units are taken from what stands there.
  setInterval(() => {
    for (const one of document.querySelectorAll(".since")) {
      const words = /^(\d+)(\D+)$/.exec(one.dataset.first || one.textContent);
      if (!words) continue;
      one.dataset.first = words[0];
      one.dataset.from = one.dataset.from || String(Date.now());
      const unit = words[2];
      const minutes = Math.floor((Date.now() - Number(one.dataset.from)) / 60000);
      // Hours and days are told anew by the next page.
      if (minutes && /мин|min/.test(unit)) one.textContent = `${Number(words[1]) + minutes}${unit}`;
    }
  }, 30000);
})();
