import { StepFactory, TargetStep } from '../pipeline';
import { compileProjectRule } from '../projects';

/** What the request is for: the name by the first rule that holds, or by every one. */
export const project: StepFactory<TargetStep> = (
  { projectRules = [], allProjects = false },
  { compile }
) => {
  if (projectRules.length === 0) return undefined;
  const rules = projectRules.map((rule, at) => {
    try {
      return compileProjectRule(rule, compile);
    } catch (error) {
      throw new Error(`Project rule ${at + 1}: ${error instanceof Error ? error.message : ''}`);
    }
  });
  return ({ document, target, domain, request, referrer }) => {
    const clues = { target, domain, layers: request.layers, referrer };
    const names: string[] = [];
    for (const rule of rules) {
      const name = rule(clues);
      if (name !== undefined && !names.includes(name)) names.push(name);
      if (name !== undefined && !allProjects) break;
    }
    if (names.length > 0) document['sextant.project'] = names;
  };
};
