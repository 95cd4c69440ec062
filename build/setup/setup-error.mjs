/** Something the machine lacks. Its message is one sentence for the person at the terminal, with the command that mends it. */
export class SetupError extends Error {}
