import { ClientType } from '../../options';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1';

/** Well-known agents of a type, which every other type must leave to it. */
const TYPICAL: Readonly<Record<Exclude<ClientType, 'unknown'>, string[]>> = {
  probe: [
    'check_http/v2.3.1 (monitoring-plugins 2.3.1)',
    'kube-probe/1.29',
    'Zabbix',
    'Uptime-Kuma/1.23.0',
  ],
  cascade: [
    'MapServer/6.2.1 libcurl/7.22.0',
    'MapProxy-1.15.1',
    'mod-mapcache/1.3dev',
    'Mozilla/5.0 ERDDAP/2.23',
  ],
  gis: [
    'Mozilla/5.0 QGIS/33404/Linux',
    'ArcGIS Pro 3.1.0',
    'GDAL/3.8.4',
    'FME/2014.7 libcurl/7.26.0',
  ],
  machine: ['curl/8.5.0', 'python-requests/2.31.0', 'Java/17.0.9', 'R (4.3.1 x86_64)'],
  robot: [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1',
    'Mozilla/5.0 (compatible; AhrefsBot/6.1; +http://ahrefs.com/robot/)',
    'Scrapy/2.11 (+https://scrapy.org)',
  ],
  browser: [CHROME, FIREFOX, IPHONE, 'Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.17'],
};

/** Agents that look a little like a type, and are not of it. */
const TEMPTING: Readonly<Record<ClientType, string[]>> = {
  probe: [`${CHROME} Monitor`, 'Googlebot/2.1', 'healthy-recipes/1.0'],
  cascade: [
    'GeoTools HTTPClient (29.0)',
    'GeoNetwork',
    'MapFishPrint/3.29',
    'erddapy/2.2.0',
    'xpublish-erddap',
    'ArcGIS Client Using WinInet',
  ],
  gis: [
    'Mozilla/5.0 (Linux; Android 9; SM-IDV Build/ODV) AppleWebKit/537.36 Chrome/70.0 Mobile Safari/537.36',
    'Mozilla/5.0 (compatible; MapBot/1.0)',
    'Mozilla/5.0 (Linux; Android 9; GRASS) AppleWebKit/537.36 Chrome/70.0 Safari/537.36',
    'FMEbot/1.0',
    'QGIS Server 3.34.4',
  ],
  machine: [
    'HTTrack',
    'Mozilla/5.0 (compatible; curlbot/1.0; +http://x.example/bot)',
    'GoogleEarth/7.1',
  ],
  robot: [
    'OWSLib 0.31.0',
    'node',
    'oc4.9.2',
    'MATLAB R2022a',
    'GeoHealthCheck 0.9.0',
    'GoogleEarth/7.1',
    'Mozilla/5.0',
    'my-script/1.0',
    'Maui Browser',
    'ZDM/4.0; Windows Mobile 8.0',
    'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0; chromeframe/19.0)',
    'Mozilla/5.0 (Linux; Android 10; CUBOT_X18) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0 Mobile Safari/537.36',
    '',
  ],
  browser: [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 6_0 like Mac OS X) AppleWebKit/536.26 (KHTML, like Gecko) Version/6.0 Mobile/10A5376e Safari/8536.25 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0',
    'Mozilla/5.0 QGIS/2.18.7',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36',
    'Dalvik/2.1.0 (Linux; U; Android 9)',
  ],
  unknown: ['NetSurf/3.10 (Linux)', 'Some HTTP library', 'crawler_eb_germany_2.0', 'uDig 1.4.0'],
};

/** Agents that a type must leave to others. */
export function notOfType(type: ClientType): string[] {
  const others = Object.entries(TYPICAL).filter(([other]) => other !== type);
  return [...TEMPTING[type], ...others.flatMap(([, agents]) => agents)];
}
