import { AgentRule, product } from './agent_rule';

/** Monitoring that crawler-user-agents lacks, or that must not wait for it (FACTS §8). */
export const PROBES: readonly AgentRule[] = [
  { name: 'GeoHealthCheck', pattern: product('GeoHealthCheck') },
  { name: 'kube-probe', pattern: product('kube-probe') },
  { name: 'ELB-HealthChecker', pattern: product('ELB-HealthChecker') },
  { name: 'GoogleHC', pattern: product('GoogleHC') },
  { name: 'Centreon', pattern: product('centreon') },
  { name: 'check_http', pattern: /\bcheck_(?:http|curl)\/?v?(\d[\d.]{0,16})?/i },
  { name: 'Pingdom', pattern: /pingdom(?:\.com)?(?:_bot)?(?:_version_(\d[\d.]{0,16}))?/i },
  { name: 'PRTG', pattern: product('PRTG(?: Network Monitor)?') },
  { name: 'UptimeRobot', pattern: product('UptimeRobot') },
  { name: 'Uptime-Kuma', pattern: product('Uptime-Kuma') },
  { name: 'Blackbox Exporter', pattern: product('Blackbox[- ]Exporter') },
  { name: 'Zabbix', pattern: product('Zabbix') },
  { name: 'Icinga', pattern: product('icinga2?') },
  { name: 'Nagios', pattern: product('nagios(?:-plugins)?') },
  { name: 'StatusCake', pattern: /StatusCake/i },
  { name: 'Site24x7', pattern: /Site24x7/i },
  { name: 'Google Uptime Checks', pattern: /GoogleStackdriverMonitoring/i },
  { name: 'Datadog Synthetics', pattern: /\bDatadog[ /]?Synthetics\b/i },
  { name: 'Dynatrace', pattern: /\bDynatrace|\bRuxitSynthetic/i },
  { name: 'New Relic', pattern: /\bNewRelic(?:Synthetics|Pinger)/i },
  { name: 'Munin', pattern: product('munin') },
  { name: 'HAProxy check', pattern: /^haproxy(?:[ /]|$)/i },
  { name: 'Consul', pattern: product('Consul Health Check') },
];
