/* The public library: templates and plans, pure. */
export {type Answer, type Answers, answers} from './plan/answers.ts';
export {type Problem, type ProblemKind, problems} from './plan/check/problems.ts';
export {type Remark, remarks} from './plan/check/remarks.ts';
export {duplicateItem, insertItem, moveItem, removeItem} from './plan/edit/items.ts';
export {setField} from './plan/edit/set-field.ts';
export {WriteError} from './plan/edit/write-error.ts';
export {AnswerError, fill} from './plan/fill.ts';
export {finish, type Policy} from './plan/finish.ts';
export {type Conflict, type Merge, mergePlans} from './plan/merge/merge.ts';
export type {Side} from './plan/merge/pieces.ts';
export type {Suggestion} from './plan/own-suggestions.ts';
export type {Path, Plan} from './plan/place.ts';
export {newPlan, readPlan} from './plan/plan.ts';
export {type JsonSchema, jsonSchema} from './plan/schema.ts';
export {type SpecOffers, suggestionsFor} from './plan/suggestions.ts';
export {parseTemplate} from './template/read-template.ts';
export type {Sidecar} from './template/sidecar.ts';
export type {Template} from './template/template.ts';
