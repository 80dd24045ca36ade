import { AgentRule } from './agent_rule';

/** What browsers of old and simple phones name: their makers, their platform, WAP. */
const PHONES =
  /(?:\b|_)(?:NetFront|UP\.Browser|Openwave|MAUI|MIDP|CLDC|Dolfin|BlackBerry ?\d{4}|Obigo|SEMC-Browser|Nokia\w{3,8}|WAP[- ]Browser|Windows (?:Mobile|CE)|SymbianOS|Teleca|Polaris)(?:\b|_)/i;

/** In an order that finds the browser behind the names that it borrows. */
export const BROWSERS: readonly AgentRule[] = [
  { name: 'Edge', pattern: /\bEdg(?:e|A|iOS)?\/(\d[\d.]{0,24})/ },
  { name: 'Opera', pattern: /\bOPR\/(\d[\d.]{0,24})/ },
  { name: 'Opera', pattern: /\bOpera\b.{0,256}?\bVersion\/(\d[\d.]{0,24})/ },
  { name: 'Opera', pattern: /\bOpera(?: Mini| Mobi)?[/ ](\d[\d.]{0,24})/ },
  { name: 'Samsung Internet', pattern: /\bSamsungBrowser\/(\d[\d.]{0,24})/ },
  { name: 'Vivaldi', pattern: /\bVivaldi\/(\d[\d.]{0,24})/ },
  { name: 'Yandex Browser', pattern: /\bYaBrowser\/(\d[\d.]{0,24})/ },
  { name: 'UC Browser', pattern: /\bUC ?Browser\/?(\d[\d.]{0,24})?/ },
  {
    name: 'Firefox',
    pattern: /\b(?:Firefox|FxiOS|Iceweasel|IceCat|PaleMoon|SeaMonkey|Firebird)\/(\d[\w.]{0,24})/,
  },
  { name: 'Midori', pattern: /\bMidori\/(\d[\d.]{0,16})/ },
  { name: 'Konqueror', pattern: /\bKonqueror\/(\d[\d.]{0,24})/ },
  { name: 'Chrome', pattern: /\b(?:Chrome|Chromium|CriOS|CrMo)\/(\d[\d.]{0,24})/ },
  { name: 'Internet Explorer', pattern: /\bMSIE (\d[\w.]{0,16})/ },
  { name: 'Internet Explorer', pattern: /\bTrident\/.{0,256}?\brv:(\d[\d.]{0,16})/ },
  { name: 'Android Browser', pattern: /\bAndroid\b.{0,256}?\bVersion\/(\d[\d.]{0,16})/ },
  { name: 'Safari', pattern: /\bVersion\/(\d[\d.]{0,16}).{0,256}?\bSafari\// },
  { name: 'Safari', pattern: /\b(?:Mobile ?)?Safari\/(?=\d)/ },
  { name: 'Safari', pattern: /\((?:iPhone|iPad|iPod|Macintosh)[;)].{0,256}?AppleWebKit\// },
  { name: 'Gecko', pattern: /\brv:(\d[\w.]{0,16})\) Gecko\// },
  { name: 'Netscape', pattern: /\bNetscape\d?\/(\d[\d.]{0,16})/ },
  { name: 'Lynx', pattern: /^(?:E?Links|Lynx|w3m)[/ (](\d[\w.]{0,16})?/i },
  { name: 'NetSurf', pattern: /\bNetSurf\/(\d[\d.]{0,16})/i },
  { name: 'Amaya', pattern: /^amaya\/(\d[\d.]{0,16})/i },
  { name: 'Dillo', pattern: /^Dillo\/(\d[\d.]{0,16})/ },
  { name: 'Mobile browser', pattern: PHONES },
];
