import { Image, Text, View } from "@react-pdf/renderer";
import type { LetterheadFacts } from "@/domain/handout/facts";
import type { Letterhead } from "@/domain/handout/sheet";
import { ink, paper } from "./palette";

/** Points: a logo keeps its shape inside this. */
const logoBox = { width: 150, height: 42 };

export function letterheadOf({ name, phone, address, logo }: LetterheadFacts): Letterhead {
  return { name, contact: [address, phone].filter(Boolean).join(" · ") || null, logo };
}

interface LetterheadViewProps {
  letterhead: Letterhead;
  /** The logo's bytes as PNG, where there is one. */
  logo: Buffer | null;
  text: (points: number) => number;
}

/** The head of a paper: logo, name, address and phone. */
export function LetterheadView({ letterhead: { name, contact, logo: kept }, logo, text }: LetterheadViewProps) {
  const scale = kept ? Math.min(logoBox.width / kept.width, logoBox.height / kept.height) : 0;
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: 10, marginBottom: 4 }}>
      {kept && logo ? (
        <Image src={logo} style={{ width: kept.width * scale, height: kept.height * scale, flexShrink: 0 }} />
      ) : null}
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Text style={{ fontSize: text(9.5), fontWeight: 600, color: paper.action }}>{name}</Text>
        {contact ? <Text style={{ fontSize: text(8.3), color: ink.second }}>{contact}</Text> : null}
      </View>
    </View>
  );
}
