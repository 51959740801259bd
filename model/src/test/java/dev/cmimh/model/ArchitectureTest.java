package dev.cmimh.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules that keep the rooms of the house apart. */
class ArchitectureTest {

  private static final String ROOT = "dev.cmimh.model";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void modelKnowsNoWindow() {
    noClasses().should().dependOnClassesThat().resideInAPackage("javafx..").check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyFigureDrawsCharts() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".figure..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jfree..")
        .check(classes);
  }

  @Test
  void awtServesDrawingAndDecodingOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".figure..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.awt")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".figure..", ROOT + ".feature..", ROOT + ".dataset..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.awt.image..")
        .check(classes);
  }

  @Test
  void onlyEngineKnowsWhichEngineRuns() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl.engine..", "ai.djl.pytorch..")
        .check(classes);
  }

  @Test
  void onlyNetworksAndFeaturesTouchArraysOfTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".engine..", ROOT + ".hashing..", ROOT + ".feature..", ROOT + ".compose..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .check(classes);
  }

  @Test
  void onlyTheRunStoreSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".run..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(classes);
  }

  @Test
  void onlyTheCommandLineReadsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(classes);
  }
}
