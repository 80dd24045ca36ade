import { RequestDocument } from '../../index_schema/requests';
import { BoundedCache } from '../bounded_cache';
import { Client } from '../clients/agent_rule';
import { classifyAgent } from '../clients/classify';
import { operatorRules } from '../clients/operator_rules';
import { DocumentPart, partOf, sharedPart } from '../document_part';
import { maskText } from '../mask';
import { StepFactory, VisitStep } from '../pipeline';

interface Known {
  readonly client: Client;
  /** The agent as it may be stored. */
  readonly original: string;
  readonly part: DocumentPart;
}

const fieldsOf = (original: string, { type, name, version }: Client): RequestDocument => ({
  'sextant.client_type': type,
  'user_agent.original': original || undefined,
  'user_agent.name': name || undefined,
  'user_agent.version': version || undefined,
});

/** Who asked: the operator's rules, then the built-in ones by the agent. A log has few distinct agents. */
export const client: StepFactory<VisitStep> = (options, ports) => {
  const known = new BoundedCache<Known>(8192);
  const operator = operatorRules(options.clientRules || [], ports.compile);

  const ask = (agent: string): Known => {
    // Judged as it is stored: what is enriched again must not become another client.
    const original = maskText(agent);
    const built = classifyAgent(original);
    return { client: built, original, part: sharedPart(fieldsOf(original, built)) };
  };
  return ({ entry, address }) => {
    const { client: built, original, part } = known.get(entry.agent || '', ask);
    const ruled = operator && operator(original, address);
    if (!ruled) return part;
    return partOf(fieldsOf(original, ruled.name ? ruled : { ...built, type: ruled.type }));
  };
};
