/** `@osd/config-schema`, as far as a plugin's schema goes: unknown keys are refused. */
export const FAKE_CONFIG_SCHEMA = `
const type = (check) => ({ validate: check });
const basic = (name) => (options = {}) => type((value = options.defaultValue) => {
  if (typeof value !== name) throw new Error('expected ' + name);
  return value;
});
exports.schema = {
  boolean: basic('boolean'),
  string: basic('string'),
  maybe: (inner) => type((value) => (value === undefined ? undefined : inner.validate(value))),
  object: (properties) => type((value = {}) => {
    const unknown = Object.keys(value).find((key) => !(key in properties));
    if (unknown) throw new Error('[' + unknown + ']: definition for this key is missing');
    return Object.fromEntries(
      Object.entries(properties).map(([key, inner]) => [key, inner.validate(value[key])])
    );
  }),
};
`;
