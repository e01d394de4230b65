package io.github.imapi4j;

import io.github.imapi4j.error.ImapiException;
import java.util.ArrayList;
import java.util.List;

/**
 * What this machine offers for burning, to paste into an issue: the system, the Java virtual machine, IMAPI2's classes, rights and
 * policies, the drives, and whether the library itself works. It names no users, no folders and no serial numbers.
 *
 * @param sections what was looked at
 * @param usable whether there is a drive that can burn
 */
public record Diagnosis(List<Section> sections, boolean usable) {

    /** How good a finding is. */
    public enum Status {
        /** As it should be. */
        OK,
        /** Worth knowing. */
        NOTE,
        /** It stands in the way of burning. */
        PROBLEM
    }

    /**
     * One thing that was found out.
     *
     * @param status how good it is
     * @param label what it is about, in a word or two
     * @param text what was found, a few words or a sentence
     */
    public record Finding(Status status, String label, String text) {

        static Finding ok(String label, String text) {
            return new Finding(Status.OK, label, text);
        }

        static Finding note(String label, String text) {
            return new Finding(Status.NOTE, label, text);
        }

        static Finding problem(String label, String text) {
            return new Finding(Status.PROBLEM, label, text);
        }
    }

    /**
     * Findings about one subject.
     *
     * @param title the subject
     * @param findings in order
     */
    public record Section(String title, List<Finding> findings) {

        /**
         * Copies the list.
         *
         * @param title the subject
         * @param findings in order
         */
        public Section {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Copies the list.
     *
     * @param sections what was looked at
     * @param usable whether there is a drive that can burn
     */
    public Diagnosis {
        sections = List.copyOf(sections);
    }

    /**
     * Looks at this machine. Takes some seconds, burns nothing, and fails with nothing: what does not work is a finding.
     *
     * @return what was found
     */
    public static Diagnosis run() {
        try (Imapi imapi = Imapi.open()) {
            return of(imapi);
        } catch (ImapiException e) {
            List<Section> sections = new ArrayList<>(MachineCheck.sections());
            sections.add(new Section("IMAPI2", List.of(MachineCheck.noImapi2(e))));
            sections.add(SelfTest.section());
            return new Diagnosis(sections, false);
        }
    }

    /**
     * Looks at this machine, with the classes and drives of a given entrance.
     *
     * @param imapi the system's or virtual recorders
     * @return what was found
     */
    public static Diagnosis of(Imapi imapi) {
        List<Section> sections = new ArrayList<>(MachineCheck.sections());
        sections.add(ClassCheck.section(imapi));
        DriveCheck drives = DriveCheck.of(imapi);
        sections.add(new Section("Drives", drives.findings()));
        sections.add(SelfTest.section());
        return new Diagnosis(sections, drives.usable());
    }

    /**
     * The diagnosis as Markdown.
     *
     * @return lines, the last with its end
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append("### ").append(section.title()).append("\n\n");
            for (Finding finding : section.findings()) {
                text.append("- ")
                        .append(finding.status() == Status.PROBLEM ? "**Problem:** " : "")
                        .append(finding.label())
                        .append(": ")
                        .append(finding.text())
                        .append('\n');
            }
            text.append('\n');
        }
        return text.append(usable ? "A drive here can burn.\n" : "No drive here can burn.\n")
                .toString();
    }

    @Override
    public String toString() {
        return toMarkdown();
    }
}
