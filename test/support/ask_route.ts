import type { Contract, ContractInput, ContractOutput } from '../../common/api/contract';
import { decodeOrThrow } from '../../common/codecs/decode';
import { compose } from '../../server/composition';
import type { Configuration } from '../../server/configuration/configuration';
import { defaultConfiguration } from '../../server/configuration/read_configuration';
import { Transport } from '../../server/store/transport';

interface Asking {
  readonly service: Transport;
  readonly now: Date;
  readonly configuration?: Partial<Configuration>;
  /** As in OSD: users have accounts of their own. */
  readonly readersSignIn?: boolean;
}

function answering({ service, now, configuration, readersSignIn }: Asking) {
  const { routes } = compose({
    configuration: { ...defaultConfiguration(), ...configuration },
    service,
    commandLine: { script: '', environment: {} },
    report: () => undefined,
    now: () => now,
    readersSignIn,
  });

  return async (contract: Contract, input: Partial<ContractInput<Contract>>, user: Transport) => {
    const route = routes.find((each) => each.contract === contract);
    if (!route) throw new Error(`No route implements ${contract.path}`);
    const raw = { params: input.params, query: input.query, body: input.body };
    const { status, body } = await route.answer(raw, { user });
    if (status >= 400) throw body;
    return body;
  };
}

/** Asks routes as a browser does, without HTTP. @throws the body of an answer that is an error */
export function askRoutes(asking: Asking) {
  const answer = answering(asking);
  return async function ask<C extends Contract>(
    contract: C,
    input: Partial<ContractInput<C>>,
    user: Transport = asking.service
  ): Promise<ContractOutput<C>> {
    const body = await answer(contract, input, user);
    return decodeOrThrow(contract.response, JSON.parse(JSON.stringify(body)));
  };
}

/** Asks routes for files: their bytes as text. @throws the body of an answer that is an error */
export function askFiles(asking: Asking) {
  const answer = answering(asking);
  return async <C extends Contract>(contract: C, input: Partial<ContractInput<C>>) =>
    String(await answer(contract, input, asking.service));
}
