/** Told how far the reading of a file has come, in bytes of so many. Called often: a listener must be quick. */
export type Watch = (file: string, read: number, size: number) => void;
