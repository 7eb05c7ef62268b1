import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FigurePair } from "@/components/figure/figure-pair";
import { FigurePlaceholder } from "@/components/figure/figure-placeholder";
import { FigurePlayer } from "@/components/figure/figure-player";
import { FigureStill } from "@/components/figure/figure-still";
import { litMuscles, swapSides } from "@/domain/figure/describe";
import { shippedPoses, standing } from "./poses";

const birdDog = shippedPoses.find(({ key }) => key === "e_bird_dog") ?? standing;

describe("pictures of an exercise", () => {
  it("name what they show, with the sides as drawn", () => {
    const right = renderToStaticMarkup(<FigureStill pose={birdDog} side="right" at="effort" label="Bird dog" />);
    const left = renderToStaticMarkup(<FigureStill pose={birdDog} side="left" at="effort" label="Bird dog" />);
    expect(right).toContain('aria-label="Bird dog, right side: left arm and right leg"');
    expect(left).toContain('aria-label="Bird dog, left side: right arm and left leg"');
    expect(swapSides("Right foot left of the mat")).toBe("Left foot right of the mat");
    expect(litMuscles(birdDog)).toContain("buttock");
  });

  it("show start and effort side by side, and a still position once", () => {
    const count = (html: string) => html.match(/<svg/g)?.length;
    expect(count(renderToStaticMarkup(<FigurePair pose={birdDog} side="right" label="Bird dog" />))).toBe(2);
    expect(count(renderToStaticMarkup(<FigurePair pose={standing} side="both" label="Standing" />))).toBe(1);
  });

  it("stand still until the person starts them, and follow an outside timer without a button", () => {
    const own = renderToStaticMarkup(<FigurePlayer pose={birdDog} side="right" label="Bird dog" />);
    expect(own).toContain('aria-label="Play: Bird dog"');
    const timed = renderToStaticMarkup(
      <FigurePlayer pose={birdDog} side="right" label="Bird dog" position={{ phase: "hold", progress: 0.5 }} />,
    );
    expect(timed).not.toContain("<button");
  });

  it("say honestly that there is only a position, where there is no pose", () => {
    const html = renderToStaticMarkup(<FigurePlaceholder label="Pelvic clock" text="Lying on your back" />);
    expect(html).toContain('aria-label="Pelvic clock: Lying on your back"');
    expect(html).not.toContain("fig-skin");
  });
});
