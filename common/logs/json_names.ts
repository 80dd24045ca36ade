import { DurationUnit, EntryField } from './line_format';

/** A name in lower case without "_", "-", "." and "@", with the unit that it implies. */
export interface KnownName {
  readonly field: EntryField;
  /** Of several names of a field the one that comes first in its list wins. */
  readonly rank: number;
  readonly unit?: DurationUnit;
}

/**
 * Names that people give in a `LogFormat` or `log_format` of JSON: nginx' variables, those of Apache's
 * and Tomcat's documentation, and of Logstash's COMBINEDAPACHELOG. `:unit` is implied by the name.
 */
const NAMES: { readonly [F in EntryField]?: string } = {
  time: 'timeiso8601 timelocal msec time timestamp datetime date ts starttime eventtime',
  address: 'remoteaddr remoteip clientip clientaddr clientaddress remotehost client ip remote peer',
  forwarded: 'httpxforwardedfor xforwardedfor proxyaddxforwardedfor forwardedfor xff',
  user: 'remoteuser user username authuser auth userid',
  request: 'request requestline requestfirstline firstline req',
  method: 'requestmethod method verb httpmethod',
  target: 'requesturi uri url requesturl originalurl rawrequest target',
  path: 'path requestpath uripath urlpath documenturi',
  query: 'querystring query args requestquery uriquery queryparams',
  status: 'status statuscode response responsestatus httpstatus httpcode responsecode code',
  bytes:
    'bodybytessent bytessent bytes size responsesize responsebytes byteswritten bytesout bodybytes bytesresponse',
  referrer: 'httpreferer referer referrer httpreferrer requestreferer',
  agent: 'httpuseragent useragent agent ua requestuseragent',
  duration:
    'requesttime:s durationus:us durationms:ms durationns:ns duration requesttimeus:us requesttimems:ms timetakenus:us timetakenms:ms timetaken elapsedtime elapsed responsetimeus:us responsetimems:ms responsetime processingtime latencyms:ms latency microseconds:us servetimemicroseconds:us upstreamresponsetime:s',
  content_type:
    'senthttpcontenttype responsecontenttype contenttype mimetype upstreamhttpcontenttype',
  domain: 'httphost host vhost virtualhost servername domain requesthost',
  country: 'countrycode geoipcountrycode geoip2countrycode countryisocode',
};

export const KNOWN_NAMES: ReadonlyMap<string, KnownName> = new Map(
  (Object.keys(NAMES) as EntryField[]).flatMap((field) =>
    (NAMES[field] || '').split(' ').map((word, rank): [string, KnownName] => {
      const [name = '', unit] = word.split(':');
      return [name, { field, rank, unit: unit as DurationUnit | undefined }];
    })
  )
);
