import * as t from 'io-ts';
import { oneOf } from '../codecs/literals';

/**
 * map: a layer can be shown from it; service: any other service; download: a file; page: the rest.
 * How it is told: link_kind.ts.
 */
export const LINK_KINDS = ['map', 'service', 'download', 'page'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** An online resource as its editor wrote it. */
export const writtenLink = t.intersection([
  t.strict({ url: t.string }),
  t.exact(
    t.partial({
      /** OGC:WMS, WWW:DOWNLOAD-1.0-link--download … */
      protocol: t.string,
      /** Of a service: the name of the layer, or of several with commas. */
      name: t.string,
      /** Code of CI_OnLineFunctionCode: download, information … */
      function: t.string,
    })
  ),
]);

export type WrittenLink = t.TypeOf<typeof writtenLink>;

/** An online resource of a record with what it was read as. */
export const onlineLink = t.intersection([
  writtenLink,
  t.exact(
    t.partial({
      kind: oneOf(LINK_KINDS),
      /** WMS, WFS, ERDDAP …: as in `ogc.service` of requests; of map and service links. */
      service: t.string,
      /** Of a service: its address without the parameters of a request. */
      address: t.string,
      /** Of a service: layers, types, coverages that it names, as written. */
      layers: t.array(t.string),
    })
  ),
]);

export type OnlineLink = t.TypeOf<typeof onlineLink>;
