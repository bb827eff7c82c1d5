// Minutes save themselves while people talk. Without this file every item has its own save button.
// What is typed stands first on this device and leaves it only when the server said that it is kept.
(() => {
  const WAIT = 1000, LONGEST_WAIT = 30000, PATIENCE = 20000, KEEPALIVE = 60000;
  const all = new Map();
  let words = {}, place = "";

  const tidy = (text) => text.normalize("NFC").replace(/\r\n?/g, "\n").split("\n").map((line) => line.trimEnd()).join("\n").trim();
  const same = (one, other) => one === other || tidy(one ?? "") === tidy(other ?? "");
  const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || "";
  const say = (text, kind = "quiet") => {
    const line = document.getElementById("kept");
    if (!line || line.textContent === text) return;
    line.textContent = text;
    line.className = `kept kept-${kind}`;
  };
  const clock = () => new Date().toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

  const device = {
    put(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* Nothing was kept then. */ } },
    keys(start) { try { return Object.keys(localStorage).filter((key) => key.startsWith(start)); } catch { return []; } },
  };

  const post = (url, fields, options = {}) => {
    const body = new URLSearchParams(fields);
    return fetch(url, {
      method: "POST", body, redirect: "manual", credentials: "same-origin",
      headers: { "X-CSRFToken": token(), Accept: "application/json" },
      keepalive: Boolean(options.leaving) && body.toString().length < KEEPALIVE,
      signal: AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : undefined,
    });
  };

  class Notes {
    constructor(area) {
      this.area = area;
      this.form = area.form;
      this.start = `${place}/${this.form.dataset.notes}/`;
      this.version = Number(this.form.elements.version.value);
      this.base = area.defaultValue;
      this.unsure = [];
      this.attempts = 0;
      area.addEventListener("input", () => this.typed());
      area.addEventListener("blur", () => this.save());
      area.addEventListener("paste", (event) => this.paste(event));
      this.form.addEventListener("submit", (event) => { event.preventDefault(); this.save(); });
      this.restore();
      this.grow();
    }

    get key() { return this.start + this.version; }
    get isDirty() { return !same(this.area.value, this.base); }

    typed() {
      this.grow();
      this.isRefused = false;
      this.keep();
      this.soon(WAIT);
    }

    grow() {
      if (CSS.supports("field-sizing", "content")) return;
      this.area.style.height = "auto";
      this.area.style.height = `${this.area.scrollHeight + 2}px`;
    }

    keep() {
      this.isSafe = device.put(this.key, { text: this.area.value, base: this.base, unsure: this.unsure, at: Date.now() });
      if (!this.isSafe) say(words.unsafe, "attention");
    }

    // What an earlier visit could not hand over: a dropped line, a closed lid, a crash.
    restore() {
      const found = device.keys(this.start).map((key) => ({ key, ...device.get(key) })).sort((a, b) => b.at - a.at);
      found.forEach(({ key }) => device.drop(key));
      const kept = found.find(({ text }) => typeof text === "string" && !same(text, this.base));
      if (!kept) return;
      const theirs = this.base;
      this.area.value = kept.text;
      const isMine = [kept.base, ...(kept.unsure || [])].some((text) => same(text, theirs));
      if (isMine) {
        this.keep();
        say(words.restored);
        this.soon(WAIT);
      } else {
        this.base = kept.base;
        this.keep();
        this.showBoth({ theirs, version: this.version });
      }
    }

    soon(wait) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), wait);
    }

    async save(leaving = false) {
      clearTimeout(this.timer);
      if (this.conflict || this.isRefused || !this.isDirty || (this.isSaving && !leaving)) return;
      const text = this.area.value;
      this.unsure = [...this.unsure.slice(-4), text];
      this.keep();
      this.isSaving = true;
      try {
        await this.answered(await post(this.form.action, { notes: text, version: this.version }, { leaving }), text);
      } catch {
        this.failed(words.offline);
      } finally {
        this.isSaving = false;
      }
    }

    async answered(answer, text) {
      if (answer.type === "opaqueredirect" || answer.status === 403) return this.failed(words.signedOut);
      if (answer.status === 404) return this.failed(words.gone);
      if (![200, 409, 413, 422].includes(answer.status)) return this.failed(words.offline);
      const told = await answer.json();
      if (answer.status === 200) return this.arrived(told, text);
      if (answer.status === 409) return this.overtaken(told, text);
      this.isRefused = true;
      return this.showRefusal(told);
    }

    arrived(told, text) {
      device.drop(this.key);
      this.setVersion(told.version);
      this.base = text;
      this.unsure = [];
      this.attempts = 0;
      this.clear();
      if (typeof told.notes === "string" && this.area.value === text && !same(told.notes, text)) this.replace(told.notes);
      if (this.isDirty) { this.keep(); this.soon(WAIT); } else say(words.kept.replace("%s", told.saved || clock()));
    }

    replace(text) {
      this.area.value = this.base = text;
      this.grow();
    }

    setVersion(version) {
      device.drop(this.key);
      this.version = version;
      this.form.elements.version.value = version;
    }

    // Somebody saved meanwhile. When it was this very page, whose answer got lost, nobody needs to choose.
    overtaken(told, text) {
      if (same(told.theirs, text)) return this.arrived(told, text);
      const isMine = [this.base, ...this.unsure.slice(0, -1)].some((one) => same(one, told.theirs));
      if (!isMine) return this.showBoth(told);
      this.setVersion(told.version);
      this.base = told.theirs;
      this.keep();
      return this.soon(0);
    }

    failed(message) {
      this.attempts += 1;
      say(message, "attention");
      this.soon(Math.min(LONGEST_WAIT, WAIT * 2 ** Math.min(this.attempts, 5)) * (0.75 + Math.random() / 2));
    }

    clear() {
      this.conflict = null;
      this.form.querySelector(".both-texts")?.remove();
    }

    box(title, told) {
      this.form.querySelector(".both-texts")?.remove();
      const box = document.getElementById("both-texts").content.firstElementChild.cloneNode(true);
      box.querySelector("[data-title]").textContent = title;
      box.querySelector("[data-theirs]").textContent = told.theirs || "–";
      box.querySelector("[data-yours]").textContent = this.area.value || "–";
      this.form.append(box);
      return box;
    }

    showBoth(told) {
      this.conflict = told;
      this.setVersion(told.version);
      this.keep();
      const box = this.box(told.message || words.both, told);
      box.querySelector("[data-join]").addEventListener("click", () => this.join());
      say(words.both, "attention");
    }

    showRefusal(told) {
      const box = this.box(told.message, told);
      box.querySelector("[data-join]").remove();
      if (told.theirs === undefined) box.querySelector(".versions").remove();
      say(told.message, "attention");
    }

    async join() {
      const text = this.area.value;
      this.area.readOnly = true;
      try {
        const answer = await post(this.form.action, { notes: text, base: this.base, version: this.version, join: "1" });
        if (answer.status === 200) {
          const told = await answer.json();
          this.arrived({ ...told, notes: undefined }, text);
          this.replace(told.notes);
        } else {
          await this.answered(answer, text);
        }
      } catch {
        say(words.offline, "attention");
      } finally {
        this.area.readOnly = false;
        this.area.focus();
      }
    }

    // What comes from Word arrives as plain text with its structure; the server takes the rest off.
    async paste(event) {
      const markup = event.clipboardData?.getData("text/html") || "";
      const plain = event.clipboardData?.getData("text/plain") || "";
      if (!markup || markup.length > 4_000_000 || !/<(p|li|h[1-6]|td|div)\b/i.test(markup)) return;
      event.preventDefault();
      const [from, to] = [this.area.selectionStart, this.area.selectionEnd];
      this.area.readOnly = true;
      let text = plain;
      try {
        const body = new URLSearchParams({ html: markup });
        const answer = await post(this.form.dataset.clean, body);
        if (answer.status === 200) text = (await answer.json()).text;
      } catch { /* Offline: the plain words are better than nothing. */ }
      this.area.readOnly = false;
      this.area.focus();
      this.area.setSelectionRange(from, to);
      // This way the browser can undo it.
      if (!document.execCommand("insertText", false, text)) this.area.setRangeText(text, from, to, "end");
      this.typed();
    }
  }

  const begin = (root) => {
    const page = document.querySelector("[data-minutes]");
    if (!page) return;
    words = page.dataset;
    place = `regiekamer/${page.dataset.region}/${page.dataset.writer}/notes`;
    root.querySelectorAll("form[data-notes] textarea").forEach((area) => {
      if (!all.has(area)) all.set(area, new Notes(area));
    });
    document.documentElement.classList.add("with-script");
  };
  const present = () => {
    for (const area of all.keys()) if (!area.isConnected) all.delete(area);
    return [...all.values()];
  };
  const flush = () => present().forEach((notes) => notes.save(true));

  document.addEventListener("htmx:beforeSwap", flush);
  document.addEventListener("htmx:load", (event) => begin(event.detail.elt.parentElement || document));
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
  window.addEventListener("pagehide", flush);
  window.addEventListener("online", () => present().forEach((notes) => notes.save()));
  window.addEventListener("beforeunload", (event) => {
    if (present().some((notes) => notes.isDirty && !notes.isSafe)) event.preventDefault();
  });
  begin(document);
})();
