package crossover.report.page.section;

import java.util.List;

/** The sections of a run's page in their order: a further one is its file and a line here. */
public final class PageOrder {
    public static final List<Section> SECTIONS = List.of(
            new VerdictSection(),
            new SizeSweepSection(),
            new SpeedupSection(),
            new CrossoverSection(),
            new MapSection(),
            new RooflineSection(),
            new BreakdownSection(),
            new DeviceSpeedSection(),
            new ExecutorSection(),
            new OpenSection(),
            new CellSection(),
            new AbsentSection(),
            new HardwareSection(),
            new MethodSection());

    private PageOrder() {}
}
