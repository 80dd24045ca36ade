import type { ServerId } from './servers';

/**
 * Lines that no parser can read, as crashes, full disks and neighbours' messages leave them. None
 * has the shape of a log line, so that a reader counts exactly as many rejects.
 */
export const malformedLines: ReadonlyArray<readonly [ServerId, string]> = [
  ['main', '192.0.2.44 - - [12/Mar/2025:10:14:0'],
  [
    'main',
    '89.80.33.12 - - "GET /services/wms/dcsmm?SERVICE=WMS&REQUEST=GetMap HTTP/1.1" 200 5120',
  ],
  [
    'main',
    'GetMap HTTP/1.1" 200 18231 "-" "Mozilla/5.0 QGIS/34003/Windows 11 Version 2009" "image/png" 88213',
  ],
  [
    'main',
    '[Tue Mar 11 03:12:44.120983 2025] [core:error] [pid 2211] AH00126: Invalid URI in request',
  ],
  ['main', '\\x16\\x03\\x01\\x02'],
  ['main', 'msMapserv(): Web application error. Traditional BROWSE mode requires a TEMPLATE.'],
  ['main', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'],
  ['main', '-'],
  ['main', '195.83.60.4 - - [] "" 0 0'],
  ['main', '==> /var/log/apache2/access.log <=='],
  ['main', 'logrotate: error: unable to compress sextant-access.log.2: No space left on device'],
  [
    'data',
    '2025/04/02 08:21:09 [error] 911#911: *88213 upstream timed out (110: Connection timed out)',
  ],
  ['data', 'python-requests/2.28.1'],
  ['data', '{"message":"Cannot open dataset","dataset":"argo_profiles_global","level":"WARN"}'],
  ['data', '54.236.1.20 - - [02/Apr/2025:08:21:'],
  ['data', 'java.lang.OutOfMemoryError: Java heap space'],
  ['data', '\tat ucar.nc2.iosp.IospHelper.readDataFill(IospHelper.java:55)'],
  ['legacy', '# fin du journal'],
  ['legacy', 'www.sextant.example:80 ::1 - - (OPTIONS * HTTP/1.0) 200 126'],
  ['legacy', '83.114.66.9 GET /fr/presentation 200'],
  ['legacy', '*** CORRUPTED BLOCK 0x1f4 ***'],
];
