// Starts Decap CMS with config.yml, a format of our own, and the Vietnamese that Decap lacks.
import { format } from "./format.js";

const { CMS, h, jsyaml } = globalThis;
const config = jsyaml.load(await (await fetch("config.yml")).text());
const phrases = await (await fetch("phrases.json")).json(); // what Decap's Vietnamese lacks
for (const collection of config.collections) {
  CMS.registerCustomFormat(collection.format, "md", format(collection.fields));
}

// Decap asks for a picture once and shows an empty one while it loads; this asks again and shows it when it is there.
const image = CMS.getWidget("image");
class PictureControl extends image.control {
  componentDidMount() {
    super.componentDidMount?.();
    this.look(20);
  }
  look(times) {
    const { value, field, getAsset } = this.props;
    if (!value || times === 0) return;
    if (getAsset(value, field).path === "empty.svg") {
      this.waiting = setTimeout(() => this.look(times - 1), 200);
    } else {
      this.round = times;
      this.forceUpdate();
    }
  }
  componentWillUnmount() {
    clearTimeout(this.waiting);
    super.componentWillUnmount?.();
  }
  render() {
    return h("div", { key: this.round }, super.render());
  }
}
CMS.registerWidget("image", PictureControl, image.preview, image.schema);
CMS.registerEditorComponent({
  ...CMS.getEditorComponents().get("image"),
  label: "Ảnh",
  fields: [
    { name: "image", label: "Tệp ảnh", widget: "image", choose_url: false, media_library: { allow_multiple: false } },
    { name: "alt", label: "Lời thay thế", hint: "Tả ảnh cho người không nhìn thấy." },
    { name: "title", label: "Chú thích", required: false },
  ],
});

// Titles pasted in decomposed letters would give addresses with holes in them.
CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => entry.get("data").map((value) => (typeof value === "string" ? value.normalize("NFC") : value)),
});
const completed = (known = {}, more) =>
  typeof more === "string" ? more : Object.entries(more).reduce((all, [k, v]) => ({ ...all, [k]: completed(all[k], v) }), known);
CMS.registerLocale(config.locale, completed(CMS.getLocale(config.locale), phrases));
CMS.init({ config: { ...config, load_config_file: false } });

if (config.backend.name === "proxy") {
  // In the preview: the problems of the last build over the form, which is never reloaded under the writer's hands.
  document.documentElement.dataset.preview = "stay";
  for (const [tag, values] of [
    ["link", { rel: "stylesheet", href: "/__preview/page.css" }],
    ["script", { src: "/__preview/page.js" }],
  ]) {
    document.head.append(Object.assign(document.createElement(tag), values));
  }
}
