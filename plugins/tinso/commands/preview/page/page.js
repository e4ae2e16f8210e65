// Only in the preview: reloads the page when a build is done, shows problems over it, and lists an article's figures. A
// page that says data-preview="stay" (the web editor) is never reloaded: what is being written there would be lost.
(() => {
  const make = (name, text, className) => {
    const element = document.createElement(name);
    element.textContent = text ?? "";
    if (className) element.className = className;
    return element;
  };

  // Each problem is a line with its place and one with the fix.
  const list = (text) => {
    const entries = make("ol", "", "preview-list");
    for (const line of text.split("\n")) {
      const place = /^(\S+:\d+:\d+): (\w+) ([\w-]+): (.*)$/.exec(line);
      const last = entries.lastElementChild;
      if (place) {
        const entry = make("li", "", `preview-${place[2]}`);
        entry.append(make("code", place[1]), make("strong", place[4]), make("small", place[3]));
        entries.append(entry);
      } else if (line.startsWith("  fix: ") && last) {
        last.append(make("em", `→ ${line.slice(7)}`));
      } else if (line.trim()) {
        entries.append(make("li", line, "preview-text"));
      }
    }
    return entries;
  };

  const panel = (title, body, className) => {
    document.querySelector(`.${className}`)?.remove();
    const frame = make("details", "", `preview-panel ${className}`);
    frame.append(make("summary", title), body);
    document.body.append(frame);
    return frame;
  };

  const failed = (text) => {
    document.querySelector(".preview-problems")?.remove();
    if (!text) return;
    const dialog = make("dialog", "", "preview-problems");
    dialog.setAttribute("aria-label", "Lỗi khi dựng trang");
    const close = make("button", "Đóng");
    close.addEventListener("click", () => dialog.remove());
    dialog.append(list(text), close);
    document.body.append(dialog);
    dialog.show();
  };

  // The words with some of their block before and behind.
  const around = (words) => {
    const block = words.closest("p, li, tr, blockquote") ?? words;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEndBefore(words);
    const before = range.toString().replace(/\s+/g, " ");
    range.selectNodeContents(block);
    range.setStartAfter(words);
    const behind = range.toString().replace(/\s+/g, " ");
    const start = before.length > 60 ? `…${before.slice(-60)}` : before;
    return `${start}${words.textContent}${behind.length > 60 ? `${behind.slice(0, 60)}…` : behind}`;
  };

  const figures = () => {
    const rows = [...document.querySelectorAll(".infobox [data-indicator]")];
    if (!rows.length) return;
    const entries = make("ol", "", "preview-list");
    for (const row of rows) {
      const link = row.querySelector('a[href^="#"]');
      const words = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const entry = make("li", "", words ? "preview-found" : "preview-error");
      const value = row.querySelector("data")?.textContent ?? row.textContent;
      entry.append(make("code", row.dataset.indicator), make("strong", value.replace(/\s+/g, " ").trim()));
      if (words) {
        const jump = make("a", around(words));
        jump.href = link.hash;
        entry.append(jump);
      } else {
        entry.append(make("em", "không thấy câu nêu số này"));
      }
      entries.append(entry);
    }
    panel(`Số liệu của bài: ${rows.length}`, entries, "preview-figures");
  };

  const events = new EventSource("/__preview/events");
  const stays = document.documentElement.dataset.preview === "stay";
  events.addEventListener("built", () => (stays ? failed("") : location.reload()));
  events.addEventListener("failed", (event) => failed(JSON.parse(event.data)));
  events.addEventListener("warned", (event) => {
    const entries = list(JSON.parse(event.data));
    panel(`Cảnh báo: ${entries.querySelectorAll(".preview-warning").length}`, entries, "preview-warnings");
  });
  figures();
})();
