/** Names to an editor, and to what it starts, the file that it was opened with. */
export const fieldVariable = 'PLAN_WIZARD_FIELD';
