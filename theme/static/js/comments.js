// Loads the comments service when the reader asks (load: click), or when the section comes into view (load: visible).
(() => {
  const box = document.querySelector("[data-comments]");
  if (!box) return;
  const { url, load, lang, failed } = box.dataset;
  const offer = box.querySelector("button").parentElement;
  const consent = box.querySelector(".comments__consent");
  const status = box.querySelector(".comments__status");
  const patience = 8000; // milliseconds

  const start = () => {
    offer.hidden = true;
    consent.hidden = true;
    status.textContent = "";
    const script = document.createElement("script");
    Object.assign(script.dataset, {
      isso: url,
      issoLang: lang,
      issoDefaultLang: "vi",
      issoCss: "false", // ours is in components/comments.css
      issoAvatar: "false",
      issoVote: "false",
      issoFeed: "false",
    });
    const giveUp = () => {
      clearTimeout(timer);
      script.remove();
      offer.hidden = false;
      status.textContent = failed;
    };
    const timer = setTimeout(giveUp, patience);
    script.addEventListener("load", () => clearTimeout(timer));
    script.addEventListener("error", giveUp);
    script.src = `${url}js/embed.min.js`;
    document.head.append(script);
  };

  // Isso writes its heading as an h4 under our h2: say the level it really has.
  new MutationObserver(() => {
    const heading = box.querySelector(".isso-thread-heading");
    heading?.setAttribute("role", "heading");
    heading?.setAttribute("aria-level", "3");
  }).observe(box, { childList: true, subtree: true });

  offer.querySelector("button").addEventListener("click", start);
  if (load === "visible") {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watcher.disconnect();
        start();
      }
    }, { rootMargin: "200px" });
    watcher.observe(box);
    consent.hidden = true;
  } else {
    offer.hidden = false;
  }
})();
