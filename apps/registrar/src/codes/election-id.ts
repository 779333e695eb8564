/** Whether a text can be an election's id (protocol §1). */
export const isElectionId = (text: string): boolean => /^[a-z0-9-]{1,32}$/.test(text);
