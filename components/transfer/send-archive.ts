import { partBytes } from "@/domain/transfer/words";

/** Sends a file in parts, one after the other, and tells how much has arrived. Throws when one does not arrive. */
export async function sendArchive(transferId: string, file: File, onSent: (bytes: number) => void): Promise<void> {
  for (let start = 0; start < file.size; start += partBytes) {
    const body = file.slice(start, start + partBytes);
    const answer = await fetch(`/api/transfers/${transferId}?part=${start / partBytes}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body,
    });
    if (!answer.ok) throw new Error("not_sent");
    onSent(start + body.size);
  }
}
