/** What a command has of the world around it. Tests bring their own. */
export type World = {
	readonly cwd: string;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WritableStream;
	/** The descriptor of the person's terminal, where stdin and stdout lead elsewhere. */
	readonly terminal?: number;
	/** Hears the exit code as soon as it is settled: it holds even where nothing can be printed any more. */
	readonly decided?: (exitCode: number) => void;
};
