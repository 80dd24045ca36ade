import { schema, TypeOf } from '@osd/config-schema';

const configSchema = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  /** Path of the file `sextant.yml`; without it there are no sources. */
  configuration: schema.maybe(schema.string({ minLength: 1 })),
});

export type PluginConfig = TypeOf<typeof configSchema>;

export const config = { schema: configSchema };
