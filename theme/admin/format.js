// Reads and writes articles the way the newsroom does: every scalar is text, empty fields are left out, statistics stand
// one a line. Decap's own YAML would turn 2020-11-07 into a time, write '' into fields that were only touched, and know
// nothing of the short form `- training-classes: 17 lớp`.
const { jsyaml } = globalThis;
const SCALARS = jsyaml.FAILSAFE_SCHEMA;
const WRITTEN = SCALARS.extend({ implicit: [jsyaml.types.null, jsyaml.types.bool] });
const CUT = "\ue000"; // stands for the decimal comma within braces, where YAML would cut the number in two

const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().split(/\s+/).join(" ").trim();

// The option that a word written by hand means, by its key or any of its names; else the word as it is.
const option = (field, word) => {
  const called = ({ label, value, names = [] }) => [value, label, ...names].some((name) => plain(name) === plain(word));
  return field.options?.find(called)?.value ?? word;
};

// ---- from the file to the form
const taken = (value, field) => {
  if (value === null || value === undefined) return undefined;
  if (field?.widget === "boolean") return value === "true";
  if (field?.widget === "select") return option(field, String(value));
  if (Array.isArray(value)) return value.map((item) => (field?.fields ? entry(item, field.fields) : item));
  if (typeof value === "object") return group(value, field?.fields ?? []);
  return value;
};
const group = (mapping, fields) => {
  const read = {};
  for (const [name, value] of Object.entries(mapping)) {
    const field = fields.find((field) => field.name === name || field.aliases?.includes(name));
    read[field?.name ?? name] = taken(value, field);
  }
  return read;
};
// The short form, one key that is no field's name, means the first two fields.
const entry = (item, fields) => {
  const names = Object.keys(item ?? {});
  const short = names.length === 1 && !fields.some(({ name }) => name === names[0]);
  if (!short) return group(item ?? {}, fields);
  return group({ [fields[0].name]: names[0], [fields[1].name]: item[names[0]] }, fields);
};

// ---- from the form to the file
const kept = (value, field) => {
  if (typeof value === "string") return value.normalize("NFC").replace(/\s+/g, " ").trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => kept(item, field?.fields && { fields: field.fields })).filter(Boolean);
    return items.length ? items : undefined;
  }
  if (value && typeof value === "object") {
    const group = ordered(value, field?.fields ?? []);
    return Object.keys(group).length ? group : undefined;
  }
  if (value === null || value === field?.default) return undefined;
  return typeof value === "number" ? String(value) : value;
};
const ordered = (mapping, fields) => {
  const group = {};
  const others = Object.keys(mapping).filter((name) => !fields.some((field) => field.name === name));
  for (const name of [...fields.map((field) => field.name), ...others]) {
    const value = kept(mapping[name], fields.find((field) => field.name === name));
    if (value !== undefined) group[name] = value;
  }
  return group;
};

const restored = (value) => {
  if (typeof value === "string") return value.replaceAll(CUT, ",");
  if (Array.isArray(value)) return value.map(restored);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, restored(item)]));
};

// As people write it: words in brackets on one line, a statistic a line, everything else spread out.
const written = ([name, value]) => {
  const words = Array.isArray(value) && value.every((item) => typeof item === "string");
  const style = { schema: WRITTEN, lineWidth: -1, quotingType: '"', noRefs: true, flowLevel: words ? 1 : 2 };
  return jsyaml.dump({ [name]: value }, style);
};

// Decap's reading and writing of the files of a collection, given the collection's fields.
export const format = (fields) => ({
  fromFile(text) {
    const parts = /^\ufeff?---[ \t]*\n([^]*?)^---[ \t]*$\n?([^]*)/m.exec(text.replace(/\r\n?/g, "\n"));
    try {
      const head = parts[1].replace(/\{[^}]*\}/g, (braces) => braces.replace(/(\d),(?=\d)/g, `$1${CUT}`));
      const data = restored(jsyaml.load(head, { schema: SCALARS }));
      return { ...group(data, fields), body: parts[2].replace(/^\n+/, "") };
    } catch (error) {
      // One file that is no YAML must not hide all others; it can be seen, and is written back as it was.
      console.error(error);
      return { title: "⚠ Tệp có phần khai báo sai, sửa bằng trình soạn văn bản", unreadable: text };
    }
  },
  toFile({ body = "", unreadable, ...data }) {
    if (unreadable) return unreadable;
    const lines = Object.entries(ordered(data, fields)).map(written);
    return `---\n${lines.join("")}---\n\n${body.normalize("NFC").trim()}\n`;
  },
});
