/** The part of OSD's package that is used; it is on no registry. */
declare module '@osd/config-schema' {
  export interface Type<V> {
    readonly type: V;
    validate(value: unknown): V;
  }

  export type TypeOf<T extends Type<unknown>> = T['type'];

  export const schema: {
    boolean(options?: { defaultValue?: boolean }): Type<boolean>;
    string(options?: { defaultValue?: string; minLength?: number }): Type<string>;
    maybe<V>(type: Type<V>): Type<V | undefined>;
    object<P extends Record<string, Type<unknown>>>(
      properties: P
    ): Type<{ [K in keyof P]: TypeOf<P[K]> }>;
  };
}
