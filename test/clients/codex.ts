/* What the tests of Codex share. */

import type {Turn} from './model.ts';
import type {Rig} from './rig.ts';

/** What Codex takes for a plan. */
export const proposed = (text: string): Turn => ({text: `So:\n\n<proposed_plan>\n${text}</proposed_plan>\n`});

/** A home where nothing is asked at the start, with these hooks. */
export const settleCodex = ({write, project}: Rig, url: string, hooks: object): void => {
	write(
		'home/.codex/config.toml',
		`model = "gpt-5.2"
model_provider = "test"
check_for_update_on_startup = false
[model_providers.test]
name = "test"
base_url = "${url}/v1"
wire_api = "responses"
env_key = "CODEX_TEST_KEY"
[analytics]
enabled = false
[projects."${project}"]
trust_level = "trusted"
`,
	);
	write('home/.codex/hooks.json', JSON.stringify(hooks));
};
