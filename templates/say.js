// What the page says: the lines of its language, which precede this file as `wording`, with what is filled in.
const say = (name, values = {}) => {
  const [section, key] = name.split('.');
  const { lang } = document.documentElement;
  const line = wording[section][key];
  const form = typeof line === 'string' ? line : line[new Intl.PluralRules(lang).select(values.all ?? values.n)] || line.other;
  const shown = (value) => (typeof value === 'number' ? value.toLocaleString(lang) : value);
  return form.replace(/\{(\w+)\}/g, (whole, wanted) => (wanted in values ? shown(values[wanted]) : whole));
};
