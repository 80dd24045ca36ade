import { BoundedCache } from '../bounded_cache';
import { Client } from '../clients/agent_rule';
import { classifyAgent } from '../clients/classify';
import { operatorRules } from '../clients/operator_rules';
import { maskText } from '../mask';
import { StepFactory } from '../pipeline';

interface Known extends Client {
  /** The agent as it may be stored. */
  readonly original: string;
}

/** Who asked: the operator's rules, then the built-in ones by the agent. A log has few distinct agents. */
export const client: StepFactory = (options, ports) => {
  const known = new BoundedCache<Known>(8192);
  const operator = operatorRules(options.clientRules || [], ports.compile);

  return ({ document, entry, address }) => {
    const agent = entry.agent || '';
    // Judged as it is stored: what is enriched again must not become another client.
    const built = known.get(agent, () => {
      const original = maskText(agent);
      return { ...classifyAgent(original), original };
    });
    const ruled = operator && operator(built.original, address);
    document['sextant.client_type'] = ruled ? ruled.type : built.type;
    const name = (ruled && ruled.name) || built.name;
    const version = ruled && ruled.name ? ruled.version : built.version;
    if (agent) document['user_agent.original'] = built.original;
    if (name) document['user_agent.name'] = name;
    if (version) document['user_agent.version'] = version;
  };
};
