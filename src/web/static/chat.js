// The web chat: sends what the parent writes, presses or attaches, and adds the turns that the server draws.
// Without it the page works by plain forms; with it nothing waits for a reload.
"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const root = document.documentElement;
  const page = document.body;
  const [log, scroll, options, ways, steps] = ["log", "scroll", "options", "ways", "steps"].map(by);
  const [write, input, picker, attach, notice, typing] = ["write", "text", "document", "attach", "notice", "typing"].map(by);
  const words = JSON.parse(by("words").textContent);
  const say = (id) => (words[root.lang] || words.kk)[id];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const UNSENT = "esik-unsent";
  const QUIET = 40000;            // the server gives a sign of life every 15 s
  const LOST_AFTER = 1500;        // a short gap needs no banner
  const LATE = 1500;              // sending that takes longer is named
  const PATIENCE = 30000;         // then the typing sign goes
  const PAUSES = [1, 2, 4, 8, 15];

  let last = page.dataset.last;    // opaque: the server's word for where we stand
  let open = { search: input.dataset.search === "true" };

  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  }

  // --- what is seen -------------------------------------------------------------------------------------------------

  const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 140;

  function toEnd() {
    scroll.scrollTo({ top: scroll.scrollHeight, behavior: calm.matches ? "auto" : "smooth" });
    by("newer").hidden = true;
  }

  // A long answer is read from its beginning.
  function follow(first) {
    const top = first.offsetTop - 12;
    if (scroll.scrollHeight - top > scroll.clientHeight) {
      scroll.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
    } else toEnd();
  }

  function speak(lang) {
    if (!lang || lang === root.lang || !words[lang]) return;
    root.lang = lang;
    document.title = say("title");
    for (const one of document.querySelectorAll("[data-word]")) one.textContent = say(one.dataset.word);
    for (const one of document.querySelectorAll("[data-word-label]")) one.setAttribute("aria-label", say(one.dataset.wordLabel));
    for (const one of document.querySelectorAll("[data-word-title]")) one.title = say(one.dataset.wordTitle);
  }

  function ask(next) {
    open = next;
    options.innerHTML = next.options;
    ways.innerHTML = next.ways;
    steps.innerHTML = next.steps;
    options.hidden = false;
    attach.classList.toggle("asked", next.documents);
    input.inputMode = next.keys;
    input.autocomplete = next.fill;
    // The code has done its work: its SMS makes room for what comes next.
    if (next.fill !== "one-time-code") hush();
  }

  function show(turn) {
    if (parseInt(turn.cursor, 10) <= parseInt(last, 10)) return;
    last = turn.cursor;
    const stay = !atEnd();
    const inPlay = document.activeElement === page || options.contains(document.activeElement) || ways.contains(document.activeElement);
    speak(turn.lang);
    if (turn.heard) told();
    const drawn = fragment(turn.bubbles);
    const fresh = Array.from(drawn.children);
    fresh.forEach((bubble) => bubble.classList.add("fresh"));
    log.append(drawn);
    if (turn.open) {
      ask(turn.open);
      wait(false);
      notice.hidden = true;
    }
    input.placeholder = say(open.search ? "search" : "input");
    const answer = fresh.find((bubble) => bubble.dataset.message);
    // The pressed button is gone: the keyboard goes on from the new question.
    if (answer && inPlay && pressedByKey) answer.focus({ preventScroll: true });
    if (!fresh.length) return;
    if (stay && !turn.heard) by("newer").hidden = false;
    else follow(answer || fresh[0]);
  }

  let typingTimer;
  function wait(on, pause = 300) {
    clearTimeout(typingTimer);
    if (!on) {
      typing.hidden = true;
      return;
    }
    typingTimer = setTimeout(() => {
      const stay = !atEnd();
      typing.hidden = false;
      if (!stay) toEnd();
      typingTimer = setTimeout(() => { wait(false); offer(true); }, PATIENCE);
    }, pause);
  }

  // While a press is under way nothing else can be pressed.
  function offer(on) {
    options.hidden = !on;
    for (const one of document.querySelectorAll("#options button, #ways button")) one.disabled = !on;
  }

  function warn(text) {
    notice.textContent = text;
    notice.hidden = false;
    toEnd();
  }

  // --- sending ------------------------------------------------------------------------------------------------------

  // In order, one at a time, each under its id until the server has it; words survive a reload in the tab's own memory.
  const queue = [];
  const echoes = [];              // our own copies, taken but not yet told back
  let busy = false;
  let tries = 0;
  let retryTimer;
  let pressedByKey = false;

  function keep() {
    const words = queue.filter((one) => !one.file).map(({ id, text, press, label, own }) => ({ id, text, press, label, own }));
    try {
      if (words.length) sessionStorage.setItem(UNSENT, JSON.stringify(words));
      else sessionStorage.removeItem(UNSENT);
    } catch { /* private mode: then not */ }
  }

  function put(message) {
    const said = message.label || message.text;
    if (said && !message.own) {
      message.echo = element("div", "bubble theirs waiting fresh");
      message.echo.append(element("p", "", said), element("small", "state", "…"));
      setTimeout(() => { if (message.echo && message.echo.matches(".waiting")) message.echo.querySelector(".state").textContent = say(message.file ? "uploading" : "waiting"); }, LATE);
      if (message.file) {
        message.bar = element("progress");
        message.bar.max = 1;
        message.bar.value = 0;
        message.bar.setAttribute("aria-label", say("uploading"));
        message.echo.append(message.bar);
      }
      log.append(message.echo);
    }
    if (message.press) offer(false);
    notice.hidden = true;
    queue.push(message);
    keep();
    toEnd();
    send();
  }

  function send() {
    if (busy || !queue.length) return;
    busy = true;
    clearTimeout(retryTimer);
    const message = queue[0];
    const call = new XMLHttpRequest();
    call.open("POST", "/chat/messages");
    call.setRequestHeader("accept", "application/json");
    call.timeout = message.file ? 300000 : 30000;
    call.onload = () => arrived(message, call);
    call.onerror = call.ontimeout = () => again();
    if (message.file) {
      call.upload.onprogress = (e) => { if (e.lengthComputable) message.bar.value = e.loaded / e.total; };
      const form = new FormData();
      form.append("id", message.id);
      if (message.album) form.append("album", message.album);
      form.append("document", message.file);
      call.send(form);
    } else {
      call.setRequestHeader("content-type", "application/json");
      call.send(JSON.stringify({ id: message.id, text: message.text, press: message.press }));
    }
    wait(true);
  }

  function again(seconds) {
    busy = false;
    wait(false);
    if (!seconds) lost();
    retryTimer = setTimeout(send, 1000 * (seconds || PAUSES[Math.min(tries, PAUSES.length - 1)]));
    tries += 1;
  }

  function arrived(message, call) {
    let answer = {};
    try { answer = JSON.parse(call.responseText); } catch { /* a proxy's own page */ }
    if (call.status === 429 || call.status >= 500) {
      if (answer.text) warn(answer.text);
      again(Number(call.getResponseHeader("retry-after")) || (call.status === 429 ? 2 : 0));
      return;
    }
    busy = false;
    tries = 0;
    queue.shift();
    keep();
    if (call.status === 202) {
      if (message.echo) {
        message.echo.classList.remove("waiting");
        if (message.bar) message.bar.remove();
        message.echo.querySelector(".state").textContent = "✓";
        if (answer.new) echoes.push(message.echo);
      }
    } else {
      wait(false);
      offer(true);
      if (message.echo) {
        message.echo.classList.add("failed");
        message.echo.querySelector(".state").textContent = say("unsent");
        if (message.bar) message.bar.remove();
      }
      warn(answer.text || say("refused"));
    }
    send();
  }

  // The server tells what it heard, masked where it must be: our own copy goes.
  function told() {
    const echo = echoes.shift() || (busy && queue[0] && queue[0].echo);
    if (echo) {
      echo.remove();
      if (queue[0] && queue[0].echo === echo) queue[0].echo = null;
    }
  }

  function press(button) {
    put({ id: newId(), press: button.value, label: button.textContent.trim() });
  }

  function upload(files) {
    const album = files.length > 1 ? newId() : "";
    for (const file of files) {
      if (file.size > Number(page.dataset.uploadMax)) warn(say("too-big"));
      else if (!file.size) warn(say("empty-file"));
      else put({ id: newId(), file, album, label: file.name || say("file") });
    }
    picker.value = "";
  }

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    pressedByKey = event.submitter ? event.submitter.matches(":focus-visible") : false;
    if (form === write) {
      const text = input.value.trim();
      if (text) put({ id: newId(), text });
      input.value = "";
      if (matchMedia("(pointer: fine)").matches) input.focus();
    } else if (form.elements.text) {
      if (!queue.some((one) => one.own)) put({ id: newId(), text: form.elements.text.value, own: true });
    } else if (event.submitter) press(event.submitter);
  });
  attach.addEventListener("click", () => picker.click());
  options.addEventListener("click", (event) => { if (event.target.closest("[data-ask-file]")) picker.click(); });
  picker.addEventListener("change", () => upload(Array.from(picker.files)));
  picker.multiple = true;
  scroll.addEventListener("dragover", (event) => event.preventDefault());
  scroll.addEventListener("drop", (event) => {
    event.preventDefault();
    upload(Array.from(event.dataTransfer.files));
  });
  by("newer").addEventListener("click", toEnd);
  let pinned = true;
  scroll.addEventListener("scroll", () => {
    pinned = atEnd();
    if (pinned) by("newer").hidden = true;
  }, { passive: true });
  // The keyboard of a phone takes half of the screen: the end stays in sight.
  if (window.ResizeObserver) new ResizeObserver(() => { if (pinned) scroll.scrollTop = scroll.scrollHeight; }).observe(scroll);

  // --- listening ----------------------------------------------------------------------------------------------------

  let source;
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
    if (queue.length && !busy) send();
  }

  function listen() {
    if (source) source.close();
    heardAt = Date.now();
    source = new EventSource(`/chat/events?after=${last}`);
    const on = (name, act) => source.addEventListener(name, (event) => { heardAt = Date.now(); act(event.data); });
    source.onopen = found;
    on("turn", (data) => show(JSON.parse(data)));
    on("sms", (data) => phone(JSON.parse(data)));
    on("typing", (data) => { if (!queue.length && !echoes.length) wait(data === "1"); });
    // The phone is known: this browser goes on in the parent's older talk.
    on("moved", () => location.reload());
    on("busy", (data) => { wait(false); warn(JSON.parse(data)); });
    on("alive", () => {});
    source.onerror = () => {
      lost();
      // After an answer that is not a stream the browser gives up: then we come again ourselves.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 1000 * PAUSES[Math.min(attempts, PAUSES.length - 1)]);
        attempts += 1;
      }
    };
  }

  // A mobile network may drop a connection without a word.
  setInterval(() => { if (Date.now() - heardAt > QUIET) { lost(); listen(); } }, 5000);
  window.addEventListener("online", () => { listen(); send(); });
  window.addEventListener("offline", lost);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && Date.now() - heardAt > QUIET / 2) listen(); });

  // --- the phone of the demo ----------------------------------------------------------------------------------------

  function phone(all) {
    const list = by("sms");
    if (!list) return;
    const fresh = all.filter((one) => one.at > Number(list.dataset.known));
    if (!fresh.length) return;
    for (const one of fresh) list.prepend(card(one));
    list.dataset.known = fresh[fresh.length - 1].at;
    by("no-sms").hidden = true;
    document.querySelector(".phone .clock").textContent = all[all.length - 1].time;
    by("phone").classList.add("rings");
  }

  function hush() {
    if (by("phone")) by("phone").classList.remove("rings");
  }

  function card(sms) {
    const made = element("article", "card fresh");
    const from = element("p", "from");
    const close = element("button", "close", "×");
    close.type = "button";
    close.setAttribute("aria-label", say("close"));
    from.append(element("b", "", "Esik"), element("time", "", sms.time), close);
    made.append(from, element("p", "", sms.text));
    if (sms.code) {
      const use = element("button", "", say("use-code"));
      use.type = "button";
      use.dataset.smsCode = sms.code;
      use.dataset.word = "use-code";
      made.append(use);
    }
    return made;
  }

  document.addEventListener("click", (event) => {
    const use = event.target.closest("[data-sms-code]");
    if (use) {
      input.value = use.dataset.smsCode;
      input.focus();
    }
    if (use || event.target.closest(".close")) hush();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !by("phone") || !by("phone").matches(".rings")) return;
    hush();
    input.focus();
  });

  // --- the beginning ------------------------------------------------------------------------------------------------

  scroll.scrollTop = scroll.scrollHeight;
  listen();
  let left = [];
  try { left = JSON.parse(sessionStorage.getItem(UNSENT) || "[]"); } catch { /* then nothing was kept */ }
  left.forEach(put);
  if (last === "0" && !left.length) put({ id: newId(), text: "/start", own: true });
})();
