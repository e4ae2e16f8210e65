// Only in the preview: reloads the page when a build is done, and shows a build's problems over it. A page that says
// data-preview="stay" (the web editor) is never reloaded: what is being written there would be lost.
(() => {
  const show = (text) => {
    document.querySelector(".preview-problems")?.remove();
    if (!text) return;
    const panel = document.createElement("dialog");
    panel.className = "preview-problems";
    panel.setAttribute("aria-label", "Lỗi khi dựng trang");
    const body = document.createElement("pre");
    body.textContent = text;
    const close = document.createElement("button");
    close.textContent = "Đóng";
    close.addEventListener("click", () => panel.remove());
    panel.append(body, close);
    document.body.append(panel);
    panel.show();
  };
  const events = new EventSource("/__preview/events");
  const stays = document.documentElement.dataset.preview === "stay";
  events.addEventListener("built", () => (stays ? show("") : location.reload()));
  events.addEventListener("failed", (event) => show(JSON.parse(event.data)));
})();
